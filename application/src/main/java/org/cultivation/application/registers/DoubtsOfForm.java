package org.cultivation.application.registers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.time.Days;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What is odd about a fact that is being handed in. It is told beside the field before anything is recorded; whoever
 * ticks that he checked it records it. Other values that are odd are told anew.
 */
@Component
class DoubtsOfForm {

    private static final String SEEN = "doubtsSeen";

    private final EntryCommands commands;
    private final Visit visit;

    DoubtsOfForm(EntryCommands commands, Visit visit) {
        this.commands = commands;
        this.visit = visit;
    }

    /** True when something is odd that the visitor has not said to have checked; puts it all into {@code model}. */
    boolean remain(EntryId entry, FactKind kind, Move move, Typed form, Model model) {
        LocalDate on = Days.find(form.value("effectiveOn")).orElse(visit.today());
        Map<String, String> typed = EntryRecordPages.values(kind, move, form);
        List<Refusal> doubts = commands.doubts(entry, kind, move, typed, on);
        if (doubts.isEmpty()) {
            return false;
        }
        Map<String, Refusal> byField = new HashMap<>();
        for (Refusal doubt : doubts) {
            field(doubt, kind, move, typed).ifPresent(field -> byField.putIfAbsent(field, doubt));
        }
        String told = doubts.stream().map(Refusal::getMessage).collect(Collectors.joining(" "));
        boolean seen = form.has(SEEN, told);
        model.addAttribute("doubts", doubts);
        model.addAttribute("doubtOf", byField);
        model.addAttribute("doubtsTold", told);
        model.addAttribute("doubtsChecked", seen);
        return !seen;
    }

    /** The field that a doubt is about: the one whose value it names first. */
    private static Optional<String> field(Refusal doubt, FactKind kind, Move move, Map<String, String> typed) {
        String named = doubt.arguments().isEmpty()
                ? ""
                : String.valueOf(doubt.arguments().getFirst());
        return kind.fields(move).stream()
                .filter(field -> typed.containsKey(field.name()) && reads(field, typed.get(field.name()), named))
                .map(Field::name)
                .findFirst();
    }

    private static boolean reads(Field field, String typed, String value) {
        try {
            return field.canonical(typed).equals(value);
        } catch (Refusal unreadable) {
            return false;
        }
    }
}
