package org.cultivation.application.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cultivation.projections.timeline.Change;
import org.jspecify.annotations.Nullable;

/** Facts in words: their titles, the names of their fields and the values, which arrive as codes, dates and enum names. */
public record FactWords(Formats f, Places places, People people, KindWords kinds) {

    /** Words for facts of the kinds that are described, not programmed. */
    public interface KindWords {

        /** One sentence; empty when {@code type} is none of them. */
        Optional<String> sentence(String type, Map<String, String> values, Formats f, Places places);

        /** Register, kind and move of a type; empty when it is none of theirs. */
        Optional<String> type(String type, Locale locale);

        /** The label of a field that some kind has; empty when none has. */
        Optional<String> field(String field, Locale locale);

        /** Words for a register, a kind of it, a move and a status, in this order. */
        List<String> place(String register, String kind, String move, String status, Locale locale);
    }

    private static final Set<String> QUOTED = Set.of("reason", "opinion", "content", "override");
    private static final Set<String> SILENT =
            Set.of("caseNumber", "submissionNumber", "proposal", "sequence", "body", "importId", "plan");

    /** A detail of a fact. */
    public record Detail(String label, String value, boolean quoted) {}

    /** What happened, for the timeline and the feed. */
    public String title(String type, Map<String, String> details) {
        Optional<String> sentence = kinds.sentence(type, details, f, places);
        if (sentence.isPresent()) {
            return sentence.get();
        }
        String key = "fact." + type;
        String unknown = f.text("fact.unknown", type);
        String number = details.getOrDefault("submissionNumber", details.getOrDefault("objectionNumber", ""));
        String title = f.textOr(key, unknown);
        return title.equals(unknown) ? unknown : f.text(key, number);
    }

    /** A type of fact as a choice, without numbers. */
    public String kind(String type) {
        return kinds.type(type, f.locale())
                .orElseGet(() -> title(type, Map.of()).replaceAll("\\s+", " ").strip());
    }

    /** Name of a field. */
    public String label(String field) {
        return f.textOr("field." + field, field);
    }

    /** A value as people read it. */
    public String value(String field, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return f.text("value.none");
        }
        return switch (field.substring(field.lastIndexOf('.') + 1)) {
            case "unit" -> places.named(raw);
            case "status" -> f.textOr("status." + raw, raw);
            case "stage" -> f.textOr("stage." + raw, raw);
            case "kinds" -> listed("kind", raw);
            case "kind" -> f.textOr("amendment." + raw, raw);
            case "items" -> listed("field.submission", raw);
            case "modes" -> raw.replace(",", f.text("format.list"));
            case "formerNames" -> raw.replace(",", f.text("format.list"));
            case "upheld" -> f.text("value.upheld." + raw);
            case "proposedBy" -> people.name(raw);
            case "annualValueWan" ->
                raw.matches("\\d{1,18}") ? f.text("format.wan", f.count(Long.parseLong(raw))) : raw;
            default -> raw.matches("\\d{4}-\\d{2}-\\d{2}") ? f.day(LocalDate.parse(raw)) : raw;
        };
    }

    private String listed(String family, String raw) {
        return f.list(Arrays.stream(raw.split(","))
                .map(one -> f.textOr(family + "." + one, one))
                .toList());
    }

    /** What a fact says beyond what it changes. */
    public List<Detail> details(Map<String, String> details, List<Change> changes) {
        Set<String> told = new java.util.HashSet<>(SILENT);
        changes.forEach(change -> told.add(change.field()));
        return details.entrySet().stream()
                .filter(detail -> !told.contains(detail.getKey()))
                .map(detail -> new Detail(
                        label(detail.getKey()),
                        value(detail.getKey(), detail.getValue()),
                        QUOTED.contains(detail.getKey())))
                .toList();
    }

    /** The most telling detail for one line of the feed; null when there is none. */
    public @Nullable String brief(Map<String, String> details) {
        for (String field : List.of("name", "unit", "notice", "reason", "content", "title", "fileName", "version")) {
            String value = details.get(field);
            if (value != null) {
                return value(field, value);
            }
        }
        return null;
    }

    /** Why a firm counts toward a target, or does not. */
    public String reason(String reason, List<String> arguments) {
        Object[] words = arguments.stream()
                .map(argument -> argument.matches("\\d{4}-\\d{2}-\\d{2}") ? f.day(LocalDate.parse(argument)) : argument)
                .toArray();
        boolean ruled =
                arguments.size() == 2 && f.textOr("reason." + reason, "").isEmpty();
        return ruled ? arguments.get(f.english() ? 1 : 0) : f.text("reason." + reason, words);
    }
}
