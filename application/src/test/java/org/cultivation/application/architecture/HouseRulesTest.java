package org.cultivation.application.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds in the house, and bites on the samples under {@code org.badhouse}. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cultivation");
    private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages("org.badhouse");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("domain knows no other module", HouseRules::domain_knows_no_other_module),
                rule("domain knows no framework but Axon", HouseRules::domain_knows_no_framework_but_axon),
                rule("domain has no clock, chance or files", HouseRules::domain_has_no_clock_no_chance_and_no_files),
                rule("projections know only the domain", HouseRules::projections_know_only_the_domain),
                rule("infra knows no application and no HTTP", HouseRules::infra_knows_no_application_and_no_http),
                rule("the verifier only reads and folds", HouseRules::the_verifier_only_reads_and_folds),
                rule("no drawer packages", HouseRules::no_drawer_packages),
                rule("facts are records", HouseRules::facts_are_records),
                rule("API controllers are package-private", HouseRules::controllers_of_the_api_are_package_private));
    }

    private static Arguments rule(String name, Function<String, ArchRule> rule) {
        return Arguments.of(name, rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_holds_in_the_house(String name, Function<String, ArchRule> rule) {
        assertThat(rule.apply("org.cultivation")
                        .evaluate(HOUSE)
                        .getFailureReport()
                        .getDetails())
                .as(name)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_bites(String name, Function<String, ArchRule> rule) {
        assertThat(rule.apply("org.badhouse").evaluate(BAD_HOUSE).hasViolation())
                .as(name)
                .isTrue();
    }
}
