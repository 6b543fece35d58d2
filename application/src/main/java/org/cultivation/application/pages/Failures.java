package org.cultivation.application.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cultivation.domain.Refusal;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Error pages: what was not done, why, and ways on, inside the frame of every page. */
@Component
class Failures implements ErrorViewResolver {

    /** What an error page says. */
    record Said(int status, String icon, String kind, String title, String detail) {}

    private final Frames frames;
    private final Refusals refusals;
    private final MessageSource messages;

    Failures(Frames frames, Refusals refusals, MessageSource messages) {
        this.frames = frames;
        this.refusals = refusals;
        this.messages = messages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String key = switch (status.value()) {
            // Roles keep nobody from a form: what a post is refused for here is a token that is no longer valid.
            case 403 -> Frames.method(request).equals("GET") ? "403" : "403.expired";
            case 400, 401, 404, 405, 409, 413, 422, 503 -> String.valueOf(status.value());
            default -> status.is4xxClientError() ? "400" : "500";
        };
        return page(status, key, List.of(String.valueOf(model.get("path"))), request);
    }

    /** A refusal that no form could show again. */
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        Refusals.Said said = refusals.said(refusal, "act.this", locale, List.of());
        return page(HttpStatus.UNPROCESSABLE_CONTENT, said.title(), said.detail(), request);
    }

    /** A form that its reader may not hand in. */
    ModelAndView closed(Refusal why, HttpServletRequest request) {
        String reason = refusals.text(why, RequestContextUtils.getLocale(request));
        return page(HttpStatus.FORBIDDEN, "closed", List.of(reason), request);
    }

    /** @param key the texts are {@code failure.<key>} and {@code failure.<key>.detail} */
    ModelAndView page(HttpStatus status, String key, List<String> arguments, HttpServletRequest request) {
        Formats f = new Formats(messages, RequestContextUtils.getLocale(request));
        Object[] values = arguments.toArray();
        return page(status, f.text("failure." + key, values), f.text("failure." + key + ".detail", values), request);
    }

    private ModelAndView page(HttpStatus status, String title, String detail, HttpServletRequest request) {
        boolean bad = status.is5xxServerError() || status.value() == 403 || status.value() == 422;
        ModelAndView page = new ModelAndView("error", frames.of(request), status);
        page.addObject("failure", new Said(status.value(), icon(status), bad ? "bad" : "info", title, detail));
        return page;
    }

    private static String icon(HttpStatus status) {
        return switch (status.value()) {
            case 401, 403 -> "lock";
            case 422 -> "stop";
            case 404, 400 -> "info";
            default -> "alert";
        };
    }
}
