package org.cultivation.application.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.cultivation.domain.Fact;
import org.springframework.web.bind.annotation.RestController;

/** The rules, each made for a root package so that it can be tried on samples. */
final class HouseRules {

    private HouseRules() {}

    static ArchRule domain_knows_no_other_module(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".projections..", root + ".infra..", root + ".application..");
    }

    static ArchRule domain_knows_no_framework_but_axon(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "tools.jackson..", "com.fasterxml..", "jakarta..", "java.sql..");
    }

    static ArchRule domain_has_no_clock_no_chance_and_no_files(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .callMethodWhere(target(name("now")))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.UUID")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..");
    }

    static ArchRule projections_know_only_the_domain(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".projections..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".infra..",
                        root + ".application..",
                        "org.springframework..",
                        "tools.jackson..",
                        "java.sql..");
    }

    static ArchRule infra_knows_no_application_and_no_http(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".infra..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".application..", "org.springframework..", "jakarta.servlet..");
    }

    static ArchRule the_verifier_only_reads_and_folds(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".verifier..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                root + ".application..",
                                root + ".infra..",
                                "org.springframework..",
                                "org.axonframework..",
                                "org.sqlite..",
                                "java.sql..")
                        .and(not(resideInAnyPackage(
                                root + ".infra.facts",
                                root + ".infra.ledger",
                                root + ".infra.views",
                                root + ".infra.rules"))));
    }

    static ArchRule no_drawer_packages(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..manager..", "..helper..");
    }

    static ArchRule facts_are_records(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .implement(Fact.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords();
    }

    static ArchRule controllers_of_the_api_are_package_private(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(RestController.class)
                .should(new ArchCondition<>("be package-private") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean isPublic = item.getModifiers().contains(JavaModifier.PUBLIC);
                        events.add(new SimpleConditionEvent(item, !isPublic, item.getName()));
                    }
                });
    }
}
