package org.cultivation.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-03",
                "2026/11/3",
                "2026.11.3",
                "2026\u5E7411\u67083\u65E5",
                "20261103",
                " \uFF12\uFF10\uFF12\uFF16-11-03 ",
                "2026 \u5E74 11 \u6708 3 \u65E5",
                "2026-11-03 00:00:00"
            })
    void reads_every_usual_form(String text) throws Exception {
        assertThat(Days.parse(text)).isEqualTo(LocalDate.of(2026, 11, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "11/3/2026", "2026", "2026-11", "46329", "2026-11-03x"})
    void does_not_guess(String text) {
        assertThatThrownBy(() -> Days.parse(text)).isInstanceOf(Days.Unreadable.class);
    }

    @Test
    void tells_a_day_that_does_not_exist() {
        assertThatThrownBy(() -> Days.parse("2025-02-30")).isInstanceOf(DateTimeException.class);
    }
}
