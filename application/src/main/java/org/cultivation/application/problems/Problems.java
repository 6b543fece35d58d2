package org.cultivation.application.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cultivation.application.pages.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem details, in words that {@link Refusals} finds and in the language that the request asks for. */
@Component
public class Problems {

    private final Refusals refusals;
    private final LocaleResolver languages;
    private final JsonMapper json;

    Problems(Refusals refusals, LocaleResolver languages, JsonMapper json) {
        this.refusals = refusals;
        this.languages = languages;
        this.json = json;
    }

    ProblemDetail of(HttpServletRequest request, HttpStatus status, String code, List<?> arguments) {
        String text = refusals.text(code, arguments, languages.resolveLocale(request));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
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
        ProblemDetail problem = of(request, status, code, List.of(arguments));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
