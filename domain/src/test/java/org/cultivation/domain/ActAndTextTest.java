package org.cultivation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.enterprise.CodeOverride;
import org.cultivation.domain.enterprise.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActAndTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor CLERK = new Actor("clerk", Role.CLERK, new UnitCode("120103"));

    @Test
    void an_act_takes_effect_by_today_and_in_living_memory() {
        assertThat(act(TODAY).attest().effectiveOn()).isEqualTo(TODAY);
        assertRefused(() -> act(TODAY.plusDays(1)), "act.effective-in-the-future");
        assertRefused(() -> act(LocalDate.of(1949, 9, 30)), "act.effective-too-early");
    }

    @Test
    void a_basis_names_a_document_and_its_evidence_by_hash() {
        assertThat(new Basis(" Minutes ", "ab".repeat(32)).document()).isEqualTo("Minutes");
        assertRefused(() -> Basis.of(" "), "text.missing");
        assertRefused(() -> new Basis("Minutes", "AB".repeat(32)), "basis.evidence-not-a-hash");
    }

    @Test
    void an_override_gives_a_reason_and_evidence() {
        assertRefused(() -> new CodeOverride("too short", "ab".repeat(32)), "override.reason-too-short");
        assertRefused(() -> new CodeOverride("Licence of 2015 shows it", "none"), "override.evidence-missing");
    }

    @Test
    void a_submission_states_a_plausible_value() {
        assertRefused(() -> new Submission("Bicycles", -1L, null, null, null, null), "submission.value-out-of-range");
        assertRefused(
                () -> new Submission("Bicycles", 1_000_000_001L, null, null, null, null),
                "submission.value-out-of-range");
        assertThat(Submission.itemNames())
                .containsExactlyElementsOf(new Submission("Bicycles", 0L, " ", null, null, null)
                        .items()
                        .keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12000", "120000.", "120116.teda", "120116.TEDAXXXXX", "abcdef", "1200000"})
    void a_unit_code_has_one_form(String text) {
        assertRefused(() -> new UnitCode(text), "unit.malformed");
    }

    @Test
    void a_unit_covers_itself_its_zones_and_for_the_city_everything() {
        UnitCode binhai = new UnitCode("120116");
        UnitCode teda = UnitCode.parse(" \uFF11\uFF12\uFF10\uFF11\uFF11\uFF16.teda ");
        assertThat(binhai.covers(teda)).isTrue();
        assertThat(teda.covers(binhai)).isFalse();
        assertThat(new UnitCode("120000").covers(teda)).isTrue();
        assertThat(new UnitCode("120000").covers(new UnitCode("130102"))).isFalse();
    }

    @Test
    void line_breaks_of_browsers_become_plain_ones_and_other_control_characters_are_refused() {
        assertThat(Text.required("reason", " one\r\ntwo\rthree ", 50)).isEqualTo("one\ntwo\nthree");
        assertRefused(() -> Text.required("reason", "a\u0000b", 50), "text.not-printable");
        assertRefused(() -> Text.required("reason", "a\u200Eb", 50), "text.not-printable");
        assertRefused(() -> Text.required("reason", "\uD800", 50), "text.not-printable");
        assertRefused(() -> Text.required("reason", "abc", 2), "text.too-long");
        assertRefused(() -> Text.line("name", "a\nb", 2, 50), "text.not-printable");
        assertRefused(() -> Text.prose("reason", "a", 2, 50), "text.too-short");
    }

    private static Act act(LocalDate on) {
        return new Act(CLERK, TODAY, on, Basis.of("Minutes"), new PoolRules("1", 7, 12, List.of()), null);
    }

    private static void assertRefused(Runnable action, String code) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
