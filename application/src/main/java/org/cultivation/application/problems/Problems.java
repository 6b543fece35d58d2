package org.cultivation.application.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.cultivation.domain.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem details. The text comes from the message bundle by {@code refusal.<code>}. */
@Component
public class Problems {

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** The text of a refusal in the reader's language. */
    public String text(Refusal refusal, Locale locale) {
        return text(refusal.code(), refusal.arguments(), locale);
    }

    ProblemDetail of(HttpStatus status, String code, Locale locale, List<Object> arguments) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(code, arguments, locale));
        problem.setType(URI.create("urn:cultivation-registry:problem:" + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        problem.setProperty("arguments", arguments.stream().map(String::valueOf).toList());
        return problem;
    }

    /** Writes a problem outside of any controller. */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            Object... arguments)
            throws IOException {
        ProblemDetail problem = of(status, code, request.getLocale(), List.of(arguments));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private String text(String code, List<Object> arguments, Locale locale) {
        Object[] words = arguments.stream().map(String::valueOf).toArray();
        String text = messages.getMessage("refusal." + code, words, null, locale);
        return text == null ? code + arguments : text;
    }
}
