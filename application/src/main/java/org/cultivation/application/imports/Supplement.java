package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.application.imports.Problem.Severity;
import org.cultivation.domain.Act;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.directory.EnterpriseRow;
import org.jspecify.annotations.Nullable;

/** What a row says of a firm that is known: only what differs becomes a fact. */
record Supplement(Draft draft, EnterpriseRow firm, Act act, Notes notes) {

    List<EnterpriseCommand> commands() {
        UnifiedSocialCreditCode mergedInto = firm.mergedInto();
        if (mergedInto != null) {
            notes.add(Severity.ERROR, Column.CODE, "firm-merged", mergedInto.value());
            return List.of();
        }
        LocalDate deregisteredOn = firm.deregisteredOn();
        if (deregisteredOn != null) {
            notes.add(Severity.ERROR, Column.CODE, "firm-deregistered", deregisteredOn.toString());
            return List.of();
        }
        if (act.effectiveOn().isBefore(firm.registeredOn())) {
            notes.add(
                    Severity.ERROR,
                    Column.EFFECTIVE,
                    "before-registration",
                    firm.registeredOn().toString());
            return List.of();
        }
        List<EnterpriseCommand> commands = new ArrayList<>();
        rename(commands);
        relocate(commands);
        if (!draft.kinds().isEmpty()
                && !draft.kinds().equals(firm.kinds().stream().sorted().toList())) {
            commands.add(new EnterpriseCommand.ClassifyEnterprise(firm.code(), draft.kinds(), act));
        }
        confirm(commands);
        return commands;
    }

    private void rename(List<EnterpriseCommand> commands) {
        String name = draft.name();
        if (name == null || same(name, firm.name())) {
            return;
        }
        if (firm.formerNames().stream().anyMatch(former -> same(former, name))) {
            // An old list: the firm has a newer name already.
            notes.add(Severity.WARNING, Column.NAME, "name-is-former", firm.name());
            return;
        }
        boolean saysSo = draft.formerNames().stream().anyMatch(former -> same(former, firm.name()));
        if (!saysSo) {
            notes.add(Severity.WARNING, Column.NAME, "name-differs", firm.name());
        }
        commands.add(new EnterpriseCommand.RenameEnterprise(firm.code(), name, act));
    }

    private void relocate(List<EnterpriseCommand> commands) {
        UnitCode unit = draft.unit();
        String address = draft.address();
        if (unit == null || unit.equals(firm.unit())) {
            if (address != null && !same(address, firm.address())) {
                notes.add(Severity.WARNING, Column.ADDRESS, "address-not-taken", orEmpty(firm.address()));
            }
        } else if (unit.covers(firm.unit())) {
            // The list names the district, the register knows the zone within it.
        } else {
            if (!firm.unit().covers(unit)) {
                notes.add(
                        Severity.WARNING,
                        Column.UNIT,
                        "unit-differs",
                        firm.unit().value());
            }
            commands.add(new EnterpriseCommand.RelocateEnterprise(
                    firm.code(), unit, address == null ? firm.address() : address, act));
        }
        String products = draft.mainProducts();
        if (products != null && !same(products, firm.mainProducts())) {
            notes.add(Severity.WARNING, Column.MAIN_PRODUCTS, "products-not-taken", orEmpty(firm.mainProducts()));
        }
    }

    private void confirm(List<EnterpriseCommand> commands) {
        LocalDate day = draft.lastActiveOn();
        LocalDate before = firm.lastActiveOn();
        boolean newer = day != null && (before == null || day.isAfter(before));
        boolean moreModes = day != null && day.equals(before) && !firm.modes().containsAll(draft.modes());
        if (day != null && (newer || moreModes)) {
            commands.add(new EnterpriseCommand.ConfirmCrossBorderActivity(firm.code(), day, draft.modes(), act));
        }
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null && Text.narrow(one).equals(Text.narrow(other));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
