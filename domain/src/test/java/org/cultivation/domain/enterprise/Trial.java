package org.cultivation.domain.enterprise;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.cultivation.domain.Refusal;

/** Given facts, when a command, then one fact or a refusal that left nothing behind. */
final class Trial {

    private Trial() {}

    static ResultValidator<Enterprise> of(List<? extends EnterpriseEvent> given, EnterpriseCommand command) {
        AggregateTestFixture<Enterprise> fixture = new AggregateTestFixture<>(Enterprise.class);
        return given.isEmpty()
                ? fixture.givenNoPriorActivity().when(command)
                : fixture.given(given).when(command);
    }

    static void records(List<? extends EnterpriseEvent> given, EnterpriseCommand command, EnterpriseEvent fact) {
        of(given, command).expectSuccessfulHandlerExecution().expectEvents(fact).expectResultMessagePayload((long)
                given.size());
    }

    static void refuses(
            List<? extends EnterpriseEvent> given, EnterpriseCommand command, String code, Object... arguments) {
        of(given, command)
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(code + List.of(arguments));
    }
}
