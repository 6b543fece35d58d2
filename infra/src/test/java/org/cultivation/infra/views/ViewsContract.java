package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.UnitCode;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.cultivation.projections.Page;
import org.cultivation.projections.ShortForm;
import org.cultivation.projections.ViewField;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.ViewType;
import org.cultivation.projections.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link Views} must do. */
abstract class ViewsContract {

    /** A view with a field of every kind. */
    public record Shop(
            String id,
            String name,
            List<String> tags,
            History<UnitCode> units,
            @Nullable Integer rank) {}

    protected static final ViewType<Shop> SHOPS = new ViewType<>(
            "shop",
            Shop.class,
            Shop::id,
            List.of(
                    ViewField.of("name", String.class, Shop::name),
                    ViewField.many("tag", String.class, Shop::tags),
                    ViewField.dated("unit", UnitCode.class, Shop::units),
                    ViewField.datedBy("since", LocalDate.class, Shop::units, Dated::from),
                    ViewField.of("rank", Integer.class, Shop::rank)));

    private static final UnitCode HEPING = new UnitCode("120101");
    private static final UnitCode HEXI = new UnitCode("120103");
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

    private Views views;

    protected abstract Views newViews();

    @BeforeEach
    void three_shops() {
        views = newViews();
        History<UnitCode> moved =
                History.<UnitCode>none().with(HEPING, MARCH, 1).with(HEXI, MAY, 2);
        views.save(SHOPS, new Shop("a", "Alpha Bikes", List.of("bike", "toy"), moved, 3));
        views.save(
                SHOPS,
                new Shop(
                        "b",
                        "ＢETA carpets",
                        List.of("carpet"),
                        History.<UnitCode>none().with(HEXI, MAY, 3),
                        1));
        views.save(SHOPS, new Shop("c", "Gamma", List.of(), History.none(), null));
    }

    private List<String> ids(ViewQuery query) {
        return views.list(SHOPS, query).rows().stream().map(Shop::id).toList();
    }

    @Test
    void finds_by_id() {
        assertThat(views.find(SHOPS, "a")).map(Shop::name).contains("Alpha Bikes");
        assertThat(views.find(SHOPS, "z")).isEmpty();
    }

    @Test
    void short_forms_follow_their_documents() {
        ShortForm<Shop, String> names = new ShortForm<>(SHOPS, shop -> shop.name() + shop.rank());
        assertThat(views.all(names)).containsExactlyInAnyOrder("Alpha Bikes3", "ＢETA carpets1", "Gammanull");
        views.save(SHOPS, new Shop("c", "Gamma", List.of(), History.none(), 7));
        for (int i = 0; i < 40; i++) {
            views.save(SHOPS, new Shop("d" + i, "Delta", List.of(), History.none(), i));
            assertThat(views.all(names)).hasSize(4 + i).contains("Alpha Bikes3", "Gamma7", "Delta" + i);
        }
        assertThat(views.all(new ShortForm<>(SHOPS, Shop::id))).hasSize(43).contains("a", "d39");
    }

    @Test
    void saves_in_place_of_the_one_with_the_same_id() {
        views.save(SHOPS, new Shop("a", "Renamed", List.of(), History.none(), 9));
        assertThat(views.find(SHOPS, "a")).map(Shop::name).contains("Renamed");
        assertThat(views.all(SHOPS)).hasSize(3);
    }

    @Test
    void knows_nothing_of_a_type_never_saved() {
        ViewType<Shop> other = new ViewType<>("other", Shop.class, Shop::id, List.of());
        assertThat(views.find(other, "a")).isEmpty();
        assertThat(views.all(other)).isEmpty();
        assertThat(views.list(other, ViewQuery.everything()).total()).isZero();
    }

    @Test
    void filters_by_equality_and_by_one_of_several() {
        assertThat(ids(ViewQuery.everything().where("rank", 3))).containsExactly("a");
        assertThat(ids(ViewQuery.everything().whereIn("rank", List.of(1, 3)))).containsExactly("a", "b");
        assertThat(ids(ViewQuery.everything().whereIn("rank", List.of()))).isEmpty();
        assertThat(ids(ViewQuery.everything().where("tag", "toy"))).containsExactly("a");
    }

    @Test
    void filters_by_the_absence_of_a_value() {
        assertThat(ids(ViewQuery.everything().where("rank", null))).containsExactly("c");
        assertThat(ids(ViewQuery.on(MARCH).where("unit", null))).containsExactly("b", "c");
    }

    @Test
    void all_criteria_must_hold() {
        assertThat(ids(ViewQuery.everything().where("tag", "bike").where("rank", 1)))
                .isEmpty();
    }

    @Test
    void text_is_found_regardless_of_case_and_width() {
        assertThat(ids(ViewQuery.everything().whereContains("name", "beta CARP")))
                .containsExactly("b");
        assertThat(ids(ViewQuery.everything().whereContains("name", " ｂｉｋｅs "))).containsExactly("a");
        assertThat(ids(ViewQuery.everything().whereContains("tag", "ARP"))).containsExactly("b");
    }

    @Test
    void a_dated_field_has_the_value_of_the_day() {
        assertThat(ids(ViewQuery.on(MARCH.minusDays(1)).where("unit", HEPING))).isEmpty();
        assertThat(ids(ViewQuery.on(MARCH).where("unit", HEPING))).containsExactly("a");
        assertThat(ids(ViewQuery.on(MAY.minusDays(1)).where("unit", HEPING))).containsExactly("a");
        assertThat(ids(ViewQuery.on(MAY).where("unit", HEPING))).isEmpty();
        assertThat(ids(ViewQuery.on(MAY).where("unit", HEXI))).containsExactly("a", "b");
    }

    @Test
    void sorts_with_missing_values_last_and_ties_by_id() {
        assertThat(ids(ViewQuery.everything())).containsExactly("a", "b", "c");
        assertThat(ids(ViewQuery.everything().sortedBy("rank", false))).containsExactly("b", "a", "c");
        assertThat(ids(ViewQuery.everything().sortedBy("rank", true))).containsExactly("a", "b", "c");
        assertThat(ids(ViewQuery.on(MAY).sortedBy("unit", true))).containsExactly("a", "b", "c");
        assertThat(ids(ViewQuery.on(MARCH).sortedBy("since", false))).containsExactly("a", "b", "c");
    }

    @Test
    void pages_count_from_one_and_know_the_total() {
        Page<Shop> second = views.list(SHOPS, ViewQuery.everything().page(2, 2));
        assertThat(second.rows()).extracting(Shop::id).containsExactly("c");
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.pages()).isEqualTo(2);
        assertThat(views.list(SHOPS, ViewQuery.everything().page(9, 2)).rows()).isEmpty();
        assertThatThrownBy(() -> ViewQuery.everything().page(0, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void counts_and_counts_by_group() {
        assertThat(views.count(SHOPS, ViewQuery.on(MAY).where("unit", HEXI))).isEqualTo(2);
        assertThat(views.countBy(SHOPS, "tag", String.class, ViewQuery.everything()))
                .isEqualTo(Map.of("bike", 1L, "toy", 1L, "carpet", 1L));
        assertThat(views.countBy(SHOPS, "unit", UnitCode.class, ViewQuery.on(MARCH)))
                .isEqualTo(Map.of(HEPING, 1L));
    }

    @Test
    void a_field_it_does_not_know_is_an_error() {
        assertThatThrownBy(() -> ids(ViewQuery.everything().where("colour", "red")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> ids(ViewQuery.everything().sortedBy("colour", false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> views.countBy(SHOPS, "colour", String.class, ViewQuery.everything()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> views.count(SHOPS, ViewQuery.everything().where("colour", "red")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_value_the_field_cannot_have_is_an_error() {
        assertThatThrownBy(() -> ids(ViewQuery.everything().where("rank", "three")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ids(ViewQuery.everything().whereContains("rank", "3")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_dated_field_without_a_day_is_an_error() {
        assertThatThrownBy(() -> ids(ViewQuery.everything().where("unit", HEXI)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ids(ViewQuery.everything().sortedBy("unit", false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_field_of_many_values_does_not_sort() {
        assertThatThrownBy(() -> ids(ViewQuery.everything().sortedBy("tag", false)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
