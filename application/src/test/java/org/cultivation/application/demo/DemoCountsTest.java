package org.cultivation.application.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.cultivation.application.RunningRegistry;
import org.cultivation.domain.enterprise.PoolStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoCountsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    /** One registry for all, as filling it is what takes the time. */
    @Test
    void the_registry_takes_the_whole_story_and_counts_as_designed() {
        try (RunningRegistry registry = new RunningRegistry(directory, "--registry.demo=true")) {
            for (JsonNode target : registry.get("third", "/api/targets").body()) {
                double actual = target.path("actual").asDouble();
                switch (target.path("goal").path("id").asString()) {
                    case "brands" -> assertThat(actual).isEqualTo(DemoBrands.COUNTING);
                    case "parks", "belts" -> assertThat(actual).isEqualTo(6);
                    case "value" -> assertThat(actual).isBetween(779.9, 780.1);
                    case "share" -> assertThat(actual).isBetween(9.0, 10.0);
                    default -> assertThat(actual).isPositive();
                }
            }
            assertThat(statuses(registry, "/api/enterprises", "status"))
                    .contains(Arrays.stream(PoolStatus.values()).map(Enum::name).toArray(String[]::new));
            assertThat(total(registry, "/api/enterprises")).isGreaterThanOrEqualTo(300);
            assertThat(total(registry, "/api/registers/brand")).isEqualTo(60);
            assertThat(statuses(registry, "/api/registers/brand", "status"))
                    .contains("entered", "suspended", "removed", "rejected", "nominated", "reviewed");
            assertThat(statuses(registry, "/api/registers/park", "status"))
                    .contains("recognised", "on-notice", "rejected", "applied");
            assertThat(statuses(registry, "/api/registers/provider", "status")).contains("listed", "delisted");
            assertThat(statuses(registry, "/api/registers/task", "status")).contains("in-progress", "accepted");
            JsonNode excluded = registry.get("third", "/api/targets/brands/members?counted=false&size=100")
                    .body();
            Set<String> reasons = new HashSet<>();
            excluded.path("rows").forEach(row -> reasons.add(row.path("reason").asString()));
            assertThat(reasons).contains("brand-registered", "in-key-cultivation", "overseas-mark-in-force");
        }
    }

    private static int total(RunningRegistry registry, String path) {
        return registry.get("third", path + "?size=1").body().path("total").asInt();
    }

    private static Set<String> statuses(RunningRegistry registry, String path, String field) {
        Set<String> statuses = new HashSet<>();
        for (int page = 1; page <= 5; page++) {
            registry.get("third", path + "?size=100&page=" + page)
                    .body()
                    .path("rows")
                    .forEach(row -> statuses.add(row.path(field).asString()));
        }
        return statuses;
    }
}
