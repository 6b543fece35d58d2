package org.cultivation.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    @Test
    void is_taken_as_typed_but_for_spaces_and_full_width_digits() {
        Contact contact = Contact.parse(" Li Ming ", " ", " \uFF10\uFF12\uFF12 5550 0123 ", "li@firm.example");
        assertThat(contact).isEqualTo(new Contact("Li Ming", "", "022 5550 0123", "li@firm.example"));
    }

    @Test
    void tells_nothing_when_it_is_printed() {
        assertThat(Contact.parse("Li Ming", null, "022 5550 0123", null).toString())
                .isEqualTo("Contact");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|022 5550 0123|-| text.missing[contact-name]",
                "Li|-|-| contact.no-way[]",
                "Li|call Li|-| contact.telephone[contact-telephone]",
                "Li|12|-| contact.telephone[contact-telephone]",
                "Li|-|li at firm| contact.email[contact-email]",
                "Li|-|li@firm| contact.email[contact-email]"
            })
    void refuses_without_repeating_what_was_typed(String name, String telephone, String email, String refusal) {
        assertThatThrownBy(() -> Contact.parse(name, null, telephone, email)).hasMessage(refusal);
    }
}
