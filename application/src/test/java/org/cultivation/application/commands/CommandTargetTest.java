package org.cultivation.application.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.imports.ImportCommand;
import org.cultivation.domain.plan.PlanCommand;
import org.cultivation.domain.reference.ReferenceCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandTargetTest {

    static Stream<Class<?>> commands() {
        return Stream.of(EnterpriseCommand.class, PlanCommand.class, ReferenceCommand.class, ImportCommand.class)
                .flatMap(CommandTargetTest::records);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(Objects.requireNonNull(type.getPermittedSubclasses(), type.getName()))
                        .flatMap(CommandTargetTest::records);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_is_about_the_aggregate_that_its_annotation_names(Class<?> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Object command = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                .newInstance(
                        Arrays.stream(components).map(CommandTargetTest::value).toArray());
        String named = AnnotationCommandTargetResolver.builder()
                .build()
                .resolveTarget(new GenericCommandMessage<>(command))
                .getIdentifier();
        assertThat(new CommandTarget()
                        .resolveTarget(new GenericCommandMessage<>(command))
                        .getIdentifier())
                .isEqualTo(named)
                .isEqualTo(CommandTarget.stream(command));
    }

    private static @Nullable Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return "the " + component.getName();
        }
        if (type == UnifiedSocialCreditCode.class) {
            return MadeUpCodes.nth(component.getName().length());
        }
        if (type == List.class) {
            return List.of();
        }
        return type == int.class ? (Object) 1 : type == long.class ? (Object) 1L : type == boolean.class ? true : null;
    }

    @Test
    void anything_else_is_no_command() {
        assertThatThrownBy(() -> CommandTarget.stream("text")).isInstanceOf(IllegalArgumentException.class);
    }
}
