package org.cultivation.application.commands;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.enterprise.Submission;
import org.jspecify.annotations.Nullable;

/** What a form or a request says about a pool action; which members are used follows from the action. */
public record PoolRequest(
        @Nullable Submission submission,
        @Nullable String reason,
        @Nullable List<String> items,
        @Nullable LocalDate dueOn,
        @Nullable String opinion,
        @Nullable String notice,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate receivedOn,
        @Nullable Boolean signed,
        @Nullable Boolean written,
        @Nullable String content,
        @Nullable Integer objectionNumber,
        @Nullable Boolean upheld) {}
