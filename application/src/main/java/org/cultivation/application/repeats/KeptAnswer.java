package org.cultivation.application.repeats;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer as it went out.
 *
 * @param request digest of the request that it answers
 */
record KeptAnswer(String request, int status, @Nullable String contentType, Map<String, String> headers, byte[] body) {

    private static final String[] HEADERS = {"Location", "X-Ledger-Position"};

    static KeptAnswer of(String request, ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(
                request, response.getStatus(), response.getContentType(), headers, response.getContentAsByteArray());
    }

    /** Only what was recorded is remembered: a refusal left nothing behind and may be tried again. */
    boolean isRecorded() {
        return status >= 200 && status < 300;
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        response.getOutputStream().write(body);
    }
}
