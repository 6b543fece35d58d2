package org.cultivation.projections.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.projections.timeline.Change;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static Line line(String key, String status, String unit) {
        return new Line(key, "Firm " + key, Set.of(key), Map.of("Status", status, "Unit", unit));
    }

    @Test
    void lines_enter_leave_and_change() {
        Difference difference = Difference.of(
                List.of(line("a", "new", "Wuqing"), line("b", "new", "Wuqing"), line("c", "new", "Wuqing")),
                List.of(line("b", "new", "Wuqing"), line("c", "in pool", "Wuqing"), line("d", "new", "")));
        assertThat(difference.entered())
                .extracting(changed -> changed.line().key())
                .containsExactly("d");
        assertThat(difference.left())
                .extracting(changed -> changed.line().key())
                .containsExactly("a");
        assertThat(difference.changed())
                .extracting(changed -> changed.line().key())
                .containsExactly("c");
        assertThat(difference.changed().getFirst().changes()).containsExactly(new Change("Status", "new", "in pool"));
        assertThat(difference.entered().getFirst().changes()).containsExactly(new Change("Status", null, "new"));
        assertThat(difference.after())
                .isEqualTo(difference.before()
                        + difference.entered().size()
                        - difference.left().size());
    }

    @Test
    void equal_lists_differ_in_nothing_whatever_their_order() {
        List<Line> lines = List.of(line("a", "x", "y"), line("b", "x", "y"));
        Difference difference = Difference.of(lines, lines.reversed());
        assertThat(difference.entered()).isEmpty();
        assertThat(difference.left()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void a_list_that_names_a_line_twice_cannot_be_compared() {
        List<Line> twice = List.of(line("a", "x", "y"), line("a", "x", "z"));
        assertThatThrownBy(() -> Difference.of(List.of(), twice))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a");
    }
}
