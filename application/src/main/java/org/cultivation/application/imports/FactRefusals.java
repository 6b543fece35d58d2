package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cultivation.application.pages.Refusals;
import org.cultivation.application.registers.RegisterTexts;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Move;

/** Puts refusals of the registers' rules into words, from their code and the arguments as an import keeps them. */
record FactRefusals(FactList.Meant list, Refusals refusals, RegisterTexts words) {

    String text(Locale language, String code, List<String> arguments) {
        List<Object> told = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            told.add(word(language, code, i, arguments.get(i)));
        }
        return refusals.text(code, told, language);
    }

    private Object word(Locale language, String code, int at, String argument) {
        FactKind kind = list.kind();
        if (code.equals("fact.not-in-this-status")) {
            return switch (at) {
                case 1 -> words.kind(kind, language);
                case 2 -> words.move(kind, list.move(), language);
                case 3 -> words.status(kind, argument.isEmpty() ? "none" : argument, language);
                default -> argument;
            };
        }
        if (code.equals("fact.impossible-after") || code.equals("fact.own-page")) {
            return argument.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(argument) : argument;
        }
        if (code.startsWith("scope.") || code.startsWith("unit.")) {
            return argument.matches("[0-9]{6}(\\.[A-Z0-9]{2,8})?") ? new UnitCode(argument) : argument;
        }
        Optional<Role> role = Stream.of(Role.values())
                .filter(one -> one.name().equals(argument))
                .findFirst();
        if (role.isPresent()) {
            return role.get();
        }
        if (argument.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(argument);
        }
        // Only the first argument names a field; the others are what was written.
        return at == 0 && names(kind, argument) ? words.field(kind, argument, language) : argument;
    }

    private static boolean names(FactKind kind, String field) {
        return kind.moves().stream()
                        .map(Move::fields)
                        .flatMap(List::stream)
                        .anyMatch(one -> one.name().equals(field))
                || kind.key().stream().anyMatch(one -> one.name().equals(field));
    }
}
