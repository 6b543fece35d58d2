package org.cultivation.application.reads;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import org.cultivation.infra.reads.ReadsUnavailable;

/** An answer that hands out no way to write to it before what it discloses is recorded. */
final class RecordedAnswer extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Recording recording;
    private Set<String> recorded = Set.of();
    private boolean begun;
    private boolean failed;

    RecordedAnswer(HttpServletRequest request, HttpServletResponse response, Recording recording) {
        super(response);
        this.request = request;
        this.response = response;
        this.recording = recording;
    }

    /** What was noted only after the first byte went out is recorded at the end. */
    void end() {
        if (begun && !failed) {
            recorded = recording.record(request, response, recorded);
        }
    }

    /** True when the answer was held back. */
    boolean isHeldBack() {
        return failed;
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        try {
            recorded = recording.record(request, response, Set.of());
        } catch (ReadsUnavailable lost) {
            failed = true;
            response.reset();
            throw lost;
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        begin();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        begin();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        begin();
        super.flushBuffer();
    }
}
