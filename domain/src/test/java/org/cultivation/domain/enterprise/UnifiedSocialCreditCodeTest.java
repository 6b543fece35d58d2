package org.cultivation.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of GB 32100-2015 and GB 11714, recomputed by hand or taken from published codes. */
class UnifiedSocialCreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "914403001922038216",
                "9144030071526726XG",
                "91440300708461136T",
                "91330100799655058B",
                "91110108551385082Q",
                "91620105L015101280",
                "121200004013590816",
                "91120224064012553U"
            })
    void accepts_codes_whose_checks_hold(String code) {
        assertThat(new UnifiedSocialCreditCode(code).flaw()).isEqualTo(Flaw.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, code.character",
        "91350100M000100Y4, code.length",
        "91350100M000100Y433, code.length",
        "'', code.length",
        "9135010OM000100Y43, code.character",
        "91350100m000100y43, code.character",
        "91350100M000100Y4\uD83D\uDE00, code.length",
        "91350100M000100Y\uD83D\uDE00, code.character",
        "9.14403001922E+17, code.character"
    })
    void refuses_what_is_not_of_the_form(String code, String refusal) {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode(code))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isIn(refusal, "code.length"));
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y44, CHECK",
        "362322198709086409, PAIR",
        "91350203M0001QKT19, CHECK",
        // Excel keeps 15 digits of a number: the last three become zeros, or what binary rounding leaves.
        "914403001922038000, ORGANISATION_CHECK",
        "914403001922038272, ORGANISATION_CHECK",
        "914403001922038217, CHECK"
    })
    void names_the_first_flaw(String code, Flaw flaw) {
        assertThat(new UnifiedSocialCreditCode(code).flaw()).isEqualTo(flaw);
    }

    @Test
    void says_which_check_character_was_expected() {
        assertThat(new UnifiedSocialCreditCode("91350100M000100Y44").expectedCheck())
                .isEqualTo('3');
        assertThat(new UnifiedSocialCreditCode("91620105L015101280").expectedCheck())
                .isEqualTo('0');
        assertThat(new UnifiedSocialCreditCode("9144030071526726XG").organisationCheck())
                .isEqualTo('X');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 91350100M000100Y43\u00A0",
                "91350100m000100y43",
                "\uFF19\uFF11\uFF13\uFF15\uFF10\uFF11\uFF10\uFF10\uFF2D\uFF10\uFF10\uFF10\uFF11\uFF10\uFF10\uFF39\uFF14\uFF13",
                "91350100 M000100Y4 3",
                "\u300091350100\uFF4D000100\uFF594\uFF13"
            })
    void parses_what_people_type(String typed) {
        assertThat(UnifiedSocialCreditCode.parse(typed)).isEqualTo(Sample.CODE);
    }

    @Test
    void keeps_the_region_of_the_registering_office_though_it_was_abolished() {
        assertThat(new UnifiedSocialCreditCode("91120224064012553U").registeringRegion())
                .isEqualTo("120224");
    }

    @Test
    void reads_as_its_bare_value() {
        assertThat(Sample.CODE).hasToString("91350100M000100Y43");
    }
}
