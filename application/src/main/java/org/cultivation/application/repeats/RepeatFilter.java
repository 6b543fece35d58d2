package org.cultivation.application.repeats;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.cultivation.application.commands.Requests;
import org.cultivation.application.problems.BodyTooLarge;
import org.cultivation.application.problems.Problems;
import org.cultivation.infra.ledger.RequestMark;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} on a write of the API: the same request of the same account under the same key is carried
 * out once, however often it comes, also while the first is under way and after a restart. Another request under that
 * key is refused. While the process lives, the first answer is given again as it was; later it is made again from the
 * facts that bear the request's mark, and rows of a batch that were not recorded are tried.
 * Comes after authentication and after the limit on bodies, which it reads whole.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class RepeatFilter extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final int PATIENCE_SECONDS = 30;
    private static final Pattern PERSONAL = Pattern.compile(".*/api/enterprises/[^/]+/contacts(/.*)?");

    private final KeptAnswers answers;
    private final Requests requests;
    private final Problems problems;

    RepeatFilter(KeptAnswers answers, Requests requests, Problems problems) {
        this.answers = answers;
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getHeader(KEY) == null
                || !request.getMethod().equals("POST")
                || !path.startsWith("/api/")
                || path.startsWith("/api/imports")
                // Records nothing, and its answer must not be kept.
                || path.endsWith("/contacts/reveal")
                // Filing the same file twice keeps it once anyway.
                || path.equals("/api/evidence");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal account = request.getUserPrincipal();
        String given = request.getHeader(KEY);
        if (account == null || given.isBlank() || given.length() > LONGEST_KEY) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "idempotency.malformed", LONGEST_KEY);
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readAllBytes();
        } catch (IOException e) {
            boolean tooLarge = BodyTooLarge.isCauseOf(e);
            problems.write(
                    request,
                    response,
                    tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                    tooLarge ? "http.413" : "body.malformed");
            return;
        }
        RequestMark mark = mark(account.getName(), given, request.getRequestURI(), request.getQueryString(), body);
        String key = mark.key();
        String digest = sha256(mark.digest().getBytes(StandardCharsets.UTF_8), body);
        CompletableFuture<@Nullable KeptAnswer> first = answers.take(key);
        while (first != null) {
            KeptAnswer answer = await(first);
            if (answer != null) {
                repeat(answer, digest, request, response);
                return;
            }
            first = answers.take(key);
        }
        KeptAnswer answer = null;
        try {
            String before = requests.digestOf(key).orElse(mark.digest());
            if (before.equals(mark.digest())) {
                answer = carryOut(mark, digest, new ReadRequest(request, body), response, chain);
            } else {
                problems.write(request, response, HttpStatus.UNPROCESSABLE_ENTITY, "idempotency.reused");
            }
        } finally {
            answers.settle(key, answer);
        }
    }

    private void repeat(KeptAnswer answer, String digest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (answer.request().equals(digest)) {
            answer.writeTo(response);
        } else {
            problems.write(request, response, HttpStatus.UNPROCESSABLE_ENTITY, "idempotency.reused");
        }
    }

    /** The answer, when something was recorded; null when the key is free for another try. */
    private static @Nullable KeptAnswer carryOut(
            RequestMark mark,
            String digest,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        try {
            Requests.during(mark, () -> {
                chain.doFilter(request, kept);
                return mark;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
        KeptAnswer given = KeptAnswer.of(digest, kept);
        kept.copyBodyToResponse();
        return given.isRecorded() ? given : null;
    }

    private static @Nullable KeptAnswer await(CompletableFuture<@Nullable KeptAnswer> first) throws ServletException {
        try {
            return first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException("interrupted while the first request was under way", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new ServletException("the first request under this key does not end", e);
        }
    }

    /**
     * Neither the key nor the body can be read from it: it stands in the log for ever. A body with personal details is
     * left out altogether, since whoever guesses a telephone number could check it against a digest.
     */
    static RequestMark mark(String account, String key, String path, @Nullable String query, byte[] sent) {
        byte[] body = PERSONAL.matcher(path).matches() ? new byte[0] : sent;
        return new RequestMark(
                sha256((account + '\n' + key).getBytes(StandardCharsets.UTF_8), new byte[0]),
                sha256((path + '?' + query + '\n').getBytes(StandardCharsets.UTF_8), body));
    }

    private static String sha256(byte[] first, byte[] second) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(first);
            return HexFormat.of().formatHex(sha256.digest(second));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
