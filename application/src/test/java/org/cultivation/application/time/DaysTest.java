package org.cultivation.application.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
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
                "2026\uFF0F11\uFF0F03",
                "2026 \u5E74 11 \u6708 3 \u65E5",
            })
    void reads_every_usual_form(String text) throws Exception {
        assertThat(Days.parse(text)).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(Days.find(text)).contains(LocalDate.of(2026, 11, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "11/3/2026",
                "2026",
                "2026-11",
                "46329",
                "2026113",
                "2026-11-03x",
                "2026-11/03",
                "2026-1103",
                "2026\u5E7411\u67083",
                "2026-11-03 00:00:00",
                "2026-11-03T09:30",
                "26-11-03",
                "2026 11 03"
            })
    void does_not_guess(String text) {
        assertThatThrownBy(() -> Days.parse(text)).isInstanceOf(Days.Unreadable.class);
        assertThat(Days.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2026/13/1", "20260431", "2026\u5E740\u67081\u65E5"})
    void tells_a_day_that_does_not_exist(String text) {
        assertThatThrownBy(() -> Days.parse(text)).isInstanceOf(DateTimeException.class);
        assertThat(Days.find(text)).isEmpty();
    }
}
