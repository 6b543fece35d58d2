package org.cultivation.application.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cultivation.application.commands.Acts;
import org.cultivation.domain.Act;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.CodeOverride;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.Submission;
import org.jspecify.annotations.Nullable;

/** What requests bring. */
final class Bodies {

    private Bodies() {}

    /** The document a fact rests on. */
    record BasisBody(
            @Schema(example = "推荐函〔2026〕12号") @Nullable String document,

            @Schema(description = "SHA-256 of the evidence file, lower-case hex") @Nullable
            String evidence) {}

    /** Makes the act of a body. */
    static Act act(Acts acts, @Nullable LocalDate effectiveOn, @Nullable BasisBody basis) {
        String document = basis == null ? null : basis.document();
        String evidence = basis == null ? null : basis.evidence();
        return acts.of(
                effectiveOn,
                new Basis(document == null ? "" : document, evidence == null || evidence.isBlank() ? null : evidence));
    }

    record RegisterBody(
            @Schema(example = "91350100M000100Y43") @Nullable
            String code,

            @Schema(example = "天津示例贸易有限公司") @Nullable String name,
            @Nullable List<String> formerNames,
            @Schema(example = "120114") @Nullable String unit,
            @Nullable List<EnterpriseKind> kinds,
            @Nullable String address,
            @Nullable String mainProducts,
            @Nullable CodeOverride override,
            @Nullable LocalDate effectiveOn,
            @Nullable BasisBody basis) {}

    record RenameBody(
            @Nullable String name,
            @Nullable LocalDate effectiveOn,
            @Nullable BasisBody basis) {}

    record RelocateBody(
            @Nullable String unit,
            @Nullable String address,
            @Nullable LocalDate effectiveOn,
            @Nullable BasisBody basis) {}

    record ClassifyBody(
            @Nullable List<EnterpriseKind> kinds,
            @Nullable LocalDate effectiveOn,
            @Nullable BasisBody basis) {}

    record ActivityBody(
            @Nullable LocalDate lastActiveOn,
            @Nullable List<String> modes,
            @Nullable LocalDate effectiveOn,
            @Nullable BasisBody basis) {}

    record ReasonBody(
            @Nullable String reason,
            @Nullable LocalDate effectiveOn,
            @Nullable BasisBody basis) {}

    /** What a pool action needs; which members are used follows from the action. */
    record PoolBody(
            @Schema(description = "nominate, resubmit") @Nullable
            Submission submission,

            @Schema(description = "return, reject, suspend, resume, exit, decide-objection") @Nullable
            String reason,

            @Schema(description = "return: items of the submission to correct") @Nullable
            List<String> items,

            @Schema(description = "return: day by which the correction is expected") @Nullable
            LocalDate dueOn,

            @Schema(description = "pass-first-review, pass-second-review, enter") @Nullable
            String opinion,

            @Schema(description = "open-notice: name of the notice") @Nullable
            String notice,

            @Schema(description = "open-notice: first day") @Nullable
            LocalDate from,

            @Schema(description = "open-notice: last day, included") @Nullable
            LocalDate until,

            @Schema(description = "receive-objection") @Nullable
            LocalDate receivedOn,

            @Schema(description = "receive-objection") @Nullable
            Boolean signed,

            @Schema(description = "receive-objection") @Nullable
            Boolean written,

            @Schema(description = "receive-objection") @Nullable
            String content,

            @Schema(description = "decide-objection") @Nullable
            Integer objectionNumber,

            @Schema(description = "decide-objection") @Nullable
            Boolean upheld,

            @Nullable LocalDate effectiveOn,
            @Nullable BasisBody basis) {}

    record BatchBody(@Nullable List<String> codes, @Nullable PoolBody action) {}

    record AmendBody(
            Amendment.@Nullable Kind kind,

            @Schema(description = "position of the fact amended") @Nullable
            Long position,

            @Schema(description = "correct: members of the fact that read differently") @Nullable
            Map<String, Object> changes,

            @Schema(description = "supersede: position of the successor") @Nullable
            Long successor,

            @Schema(description = "merge: code of the firm that remains") @Nullable
            String survivor,

            @Nullable String reason,
            @Nullable LocalDate effectiveOn,
            @Nullable BasisBody basis) {}

    /** The member, or a refusal that names it. */
    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refusal("text.missing", field);
        }
        return value;
    }

    static <T> List<T> each(@Nullable List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new Refusal("body.malformed");
        }
        return values;
    }
}
