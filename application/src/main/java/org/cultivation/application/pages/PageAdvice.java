package org.cultivation.application.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.reads.ReadsUnavailable;
import org.cultivation.infra.vault.VaultUnavailable;
import org.cultivation.infra.views.NotReached;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the frame around every page and turns what went wrong into a page that says what to do. */
@ControllerAdvice(annotations = Page.class)
class PageAdvice {

    /** A moment of the past in an address. */
    private static final Pattern PAST = Pattern.compile("(^|&)(known|knownOn|position)=[^&]");

    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    private final Frames frames;
    private final Failures failures;

    PageAdvice(Frames frames, Failures failures) {
        this.frames = frames;
        this.failures = failures;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request) {
        model.addAllAttributes(frames.of(request));
        model.addAttribute("presentOnly", presentOnly(request));
    }

    /**
     * True when a moment of the past is asked for of a page that has none, such as accounts and imports, which are not
     * in the ledger, or a form: it says so.
     *
     * @throws Refusal {@code past.read-only} when a form is handed in with a moment of the past in its address
     */
    private static boolean presentOnly(HttpServletRequest request) {
        boolean asked = Stream.of("on", "known", "position").anyMatch(name -> {
            String value = request.getParameter(name);
            return value != null && !value.isBlank();
        });
        if (!Frames.method(request).equals("GET")) {
            String query = request.getQueryString();
            Refusal.when(query != null && PAST.matcher(query).find(), "past.read-only");
            return false;
        }
        return asked
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && Arrays.stream(handler.getMethodParameters())
                        .noneMatch(parameter -> parameter.getParameterType() == Moment.class);
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return failures.refused(refusal, request);
    }

    @ExceptionHandler(Closed.class)
    ModelAndView closed(Closed closed, HttpServletRequest request) {
        return failures.closed(closed.why(), request);
    }

    @ExceptionHandler(Missing.class)
    ModelAndView missing(Missing missing, HttpServletRequest request) {
        return failures.page(HttpStatus.NOT_FOUND, "missing." + missing.what(), List.of(missing.name()), request);
    }

    @ExceptionHandler(BadParameter.class)
    ModelAndView bad(BadParameter bad, HttpServletRequest request) {
        return failures.page(
                HttpStatus.BAD_REQUEST, "bad-parameter." + bad.problem(), List.of(bad.value(), bad.name()), request);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView mismatch(MethodArgumentTypeMismatchException bad, HttpServletRequest request) {
        return failures.page(
                HttpStatus.BAD_REQUEST,
                "bad-parameter.value",
                List.of(String.valueOf(bad.getValue()), bad.getName()),
                request);
    }

    @ExceptionHandler(NotReached.class)
    ModelAndView late(NotReached late, HttpServletRequest request) {
        return failures.page(
                HttpStatus.SERVICE_UNAVAILABLE,
                "late",
                List.of(String.valueOf(late.position()), String.valueOf(late.reached())),
                request);
    }

    @ExceptionHandler({LedgerUnavailable.class, LogUnavailable.class})
    ModelAndView unavailable(RuntimeException unavailable, HttpServletRequest request) {
        LOG.error("the ledger is unavailable", unavailable);
        return failures.page(HttpStatus.SERVICE_UNAVAILABLE, "503", List.of(request.getRequestURI()), request);
    }

    @ExceptionHandler({VaultUnavailable.class, ReadsUnavailable.class})
    ModelAndView vaultUnavailable(RuntimeException unavailable, HttpServletRequest request) {
        LOG.error("the vault or the log of reads is unavailable", unavailable);
        return failures.page(HttpStatus.SERVICE_UNAVAILABLE, "503", List.of(request.getRequestURI()), request);
    }

    /** The locale of the request, for handlers that make texts themselves. */
    static java.util.Locale locale(HttpServletRequest request) {
        return RequestContextUtils.getLocale(request);
    }
}
