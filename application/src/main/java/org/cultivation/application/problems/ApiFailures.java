package org.cultivation.application.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.reads.ReadsUnavailable;
import org.cultivation.infra.vault.VaultUnavailable;
import org.cultivation.infra.views.NotReached;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what went wrong in the API into problem details. A broken rule is 422, an unknown thing 404, bad input 400. */
@RestControllerAdvice(annotations = RestController.class)
class ApiFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    private final Problems problems;

    ApiFailures(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        HttpStatus status = switch (refusal.code()) {
            case "action.unknown",
                    "contact.unknown",
                    "enterprise.unknown",
                    "entry.malformed",
                    "entry.unknown",
                    "evidence.unknown",
                    "fact.unknown-kind",
                    "fact.unknown-move",
                    "import.unknown",
                    "log.no-checkpoint",
                    "rebuild.none",
                    "log.no-position",
                    "register.unknown",
                    "target.unknown" -> HttpStatus.NOT_FOUND;
            case "evidence.too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "enterprise.already-registered" -> HttpStatus.CONFLICT;
            case "filter.unknown", "filter.malformed", "body.malformed" -> HttpStatus.BAD_REQUEST;
            case "role.not-entitled", "scope.other-unit", "scope.city-only", "log.restricted" -> HttpStatus.FORBIDDEN;
            case "log.behind", "log.unavailable" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
        return answer(request, status, refusal.code(), refusal.arguments());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AggregateNotFoundException missing, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "enterprise.unknown", List.of(missing.getAggregateIdentifier()));
    }

    /** A value object refused its text while the body was read: that is its refusal, not a parser's message. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal, request);
            }
        }
        return BodyTooLarge.isCauseOf(unreadable)
                ? answer(request, HttpStatus.CONTENT_TOO_LARGE, "http.413", List.of())
                : answer(request, HttpStatus.BAD_REQUEST, "body.malformed", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(TypeMismatchException mistyped, HttpServletRequest request) {
        for (Throwable cause = mistyped; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(request, HttpStatus.BAD_REQUEST, refusal.code(), refusal.arguments());
            }
        }
        String name = mistyped.getPropertyName() == null ? "" : mistyped.getPropertyName();
        return answer(
                request,
                HttpStatus.BAD_REQUEST,
                "filter.malformed",
                List.of(name, String.valueOf(mistyped.getValue())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(BadParameter bad, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, "filter.malformed", List.of(bad.name(), bad.value()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outside(IllegalArgumentException outside, HttpServletRequest request) {
        return answer(
                request, HttpStatus.BAD_REQUEST, "filter.malformed", List.of("", String.valueOf(outside.getMessage())));
    }

    /** A parameter whose percent-encoding is no UTF-8; the servlet container only finds out when it is read. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException undecodable, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, "http.400", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException invalid, HttpServletRequest request) {
        return answer(
                request, HttpStatus.BAD_REQUEST, "filter.malformed", List.of("", String.valueOf(invalid.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> behind(NotReached behind, HttpServletRequest request) {
        LOG.warn("views are behind", behind);
        List<Object> where = List.of(behind.position(), behind.reached());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problems.of(request, HttpStatus.SERVICE_UNAVAILABLE, "views.behind", where));
    }

    @ExceptionHandler({LedgerUnavailable.class, LogUnavailable.class})
    ResponseEntity<ProblemDetail> unavailable(RuntimeException unavailable, HttpServletRequest request) {
        LOG.error("the ledger is unavailable", unavailable);
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "ledger.unavailable", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(VaultUnavailable unavailable, HttpServletRequest request) {
        LOG.error("the vault is unavailable", unavailable);
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "vault.unavailable", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unrecorded(ReadsUnavailable unavailable, HttpServletRequest request) {
        LOG.error("a reading could not be recorded", unavailable);
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "reads.unavailable", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(request, status, "http." + status.value(), List.of());
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "http.500", List.of());
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpServletRequest request, HttpStatus status, String code, List<Object> arguments) {
        return ResponseEntity.status(status).body(problems.of(request, status, code, arguments));
    }
}
