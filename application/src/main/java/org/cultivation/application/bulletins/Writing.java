package org.cultivation.application.bulletins;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.infra.documents.Report;
import org.cultivation.infra.documents.Report.Bars;
import org.cultivation.infra.documents.Report.Block;
import org.cultivation.infra.documents.Report.Heading;
import org.cultivation.infra.documents.Report.Note;
import org.cultivation.infra.documents.Report.Paragraph;
import org.cultivation.infra.documents.Report.Series;
import org.cultivation.infra.documents.Report.Table;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.projections.districts.UnitCount;
import org.cultivation.projections.overview.TaskRow;
import org.cultivation.projections.targets.Member;
import org.cultivation.projections.targets.MonthPoint;
import org.cultivation.projections.targets.TargetStanding;
import org.cultivation.projections.trade.TradeMonth;
import org.jspecify.annotations.Nullable;

/** Sets the numbers of a bulletin into words, tables and charts. Below each stands the position and the checksum. */
final class Writing {

    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final int MONTHS = 12;

    private final Words words;
    private final Content content;
    private final String stamp;
    private final Checkpoint checkpoint;
    private final List<Block> blocks = new ArrayList<>();

    private Writing(Words words, Content content, long position, String checksum, Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        this.words = words;
        this.content = content;
        this.stamp = words.text("stamp", String.valueOf(position), checksum);
    }

    /** @param checkpoint of the facts up to the position; only what never changes of it, which leaves out who signed */
    static Report of(Words words, Content content, long position, Checkpoint checkpoint) {
        String checksum = checkpoint.root().toString();
        return new Writing(words, content, position, checksum, checkpoint).set(position, checksum);
    }

    private Report set(long position, String checksum) {
        seal(position, checksum);
        targets();
        trade();
        districts();
        lists();
        tasks();
        blocks.add(new Heading(words.text("check.title")));
        blocks.add(new Paragraph(words.text("check.text", String.valueOf(position), checksum)));
        blocks.add(new Paragraph(words.text("check.checkpoint")));
        Period period = content.period();
        String name = words.text(
                period.isQuarter() ? "period.quarter" : "period.month",
                String.valueOf(period.year()),
                String.valueOf(period.number()));
        return new Report(
                words.language(),
                words.text("title", name),
                words.text("subtitle", words.day(period.last()), String.valueOf(position)),
                blocks,
                words.text("footer", name, String.valueOf(position)));
    }

    private void seal(long position, String checksum) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.text("seal.period"), content.period().text()));
        rows.add(List.of(words.text("seal.day"), words.day(content.period().last())));
        rows.add(List.of(words.text("seal.position"), "#" + position));
        rows.add(List.of(words.text("seal.checksum"), checksum));
        rows.add(List.of(
                words.text("seal.checkpoint"),
                checkpoint.origin() + " · " + checkpoint.size() + " · "
                        + checkpoint.root().toBase64()));
        rows.add(List.of(
                words.text("seal.plan"),
                content.plan()
                        .map(plan ->
                                words.text("seal.plan.named", plan.title(), plan.plan(), words.day(plan.inForceFrom())))
                        .orElse(words.text("none"))));
        rows.add(List.of(words.text("seal.rules"), content.countingRules() + " / " + content.poolRules()));
        rows.add(List.of(words.text("seal.form"), String.valueOf(Words.FORM)));
        blocks.add(new Table(List.of(words.text("seal.what"), words.text("seal.value")), List.of(3, 9), rows));
    }

    private void targets() {
        blocks.add(new Heading(words.text("targets.title")));
        List<List<String>> rows = new ArrayList<>();
        for (TargetStanding standing : content.standings()) {
            String id = standing.goal().id();
            rows.add(List.of(
                    words.text("target." + id),
                    words.goal(standing.goal()),
                    words.value(standing.actual(), standing.goal()),
                    content.before(id)
                            .map(before -> words.signed(standing.actual().subtract(before), standing.goal()))
                            .orElse("\u2014"),
                    words.value(standing.shortfall(), standing.goal()),
                    words.fixed(standing.percent(), 1) + "%",
                    words.text("outlook." + standing.outlook())));
        }
        table("targets", List.of(4, 4, -3, -3, -3, -3, 4), rows);
        blocks.add(new Note(words.text("targets.parks", words.count(content.ownParks()))));
        content.standings().stream()
                .filter(standing -> standing.goal().id().equals("entities"))
                .findFirst()
                .ifPresent(this::growth);
    }

    private void growth(TargetStanding entities) {
        List<MonthPoint> all = entities.history();
        List<MonthPoint> last = all.subList(Math.max(0, all.size() - MONTHS), all.size());
        blocks.add(new Bars(
                words.text("growth.title"),
                words.text("unit.firms"),
                last.stream()
                        .map(point -> point.on().toString().substring(0, 7))
                        .toList(),
                List.of(new Series(
                        words.text("target.entities"),
                        last.stream().map(MonthPoint::value).toList()))));
        blocks.add(new Note(stamp));
    }

    private void trade() {
        blocks.add(new Heading(words.text("trade.title")));
        TreeSet<String> modes = new TreeSet<>();
        content.trade().forEach(month -> modes.addAll(month.modes().keySet()));
        if (modes.isEmpty()) {
            blocks.add(new Paragraph(words.text("trade.none")));
            return;
        }
        List<Series> series = modes.stream()
                .map(mode -> new Series(
                        mode,
                        content.trade().stream().map(month -> yi(month, mode)).toList()))
                .toList();
        blocks.add(new Bars(
                words.text("trade.chart"),
                words.text("unit.yi"),
                content.trade().stream().map(month -> month.month().toString()).toList(),
                series));
        List<String> header = new ArrayList<>(List.of(words.text("trade.month")));
        List<Integer> weights = new ArrayList<>(List.of(3));
        for (String mode : modes) {
            header.add(mode);
            weights.add(-3);
        }
        header.add(words.text("total"));
        weights.add(-3);
        List<List<String>> rows = new ArrayList<>();
        for (TradeMonth month : content.trade()) {
            List<String> row = new ArrayList<>(List.of(month.month().toString()));
            modes.forEach(mode -> row.add(told(yi(month, mode))));
            row.add(told(yi(month.total())));
            rows.add(row);
        }
        blocks.add(new Table(header, weights, rows));
        blocks.add(new Note(stamp));
    }

    private String told(@Nullable BigDecimal yi) {
        return yi == null ? "\u2014" : words.fixed(yi, 2);
    }

    private static @Nullable BigDecimal yi(TradeMonth month, String mode) {
        BigDecimal yuan = month.modes().get(mode);
        return yuan == null ? null : yi(yuan);
    }

    private static BigDecimal yi(BigDecimal yuan) {
        return yuan.divide(YI, 4, RoundingMode.HALF_UP);
    }

    private void districts() {
        blocks.add(new Heading(words.text("districts.title")));
        Map<UnitCode, UnitCount> firms =
                content.firms().stream().collect(Collectors.toMap(UnitCount::unit, count -> count));
        List<ReportingUnit> units = content.units().all().stream()
                .filter(unit -> !unit.code().isCity())
                .toList();
        List<ReportingUnit> districts =
                units.stream().filter(unit -> unit.code().value().length() == 6).toList();
        blocks.add(new Bars(
                words.text("districts.chart"),
                words.text("unit.firms"),
                districts.stream().map(this::name).toList(),
                List.of(new Series(
                        words.text("target.entities"),
                        districts.stream()
                                .map(unit -> BigDecimal.valueOf(entities(firms, unit)))
                                .toList()))));
        List<List<String>> rows = new ArrayList<>();
        for (ReportingUnit unit : units) {
            UnitCount count = firms.get(unit.code());
            rows.add(List.of(
                    name(unit),
                    words.count(entities(firms, unit)),
                    words.count(count == null ? 0 : count.inPool()),
                    words.fixed(yi(number("value", unit)), 2),
                    words.fixed(number("parks", unit), 0),
                    words.fixed(number("brands", unit), 0)));
        }
        table("districts", List.of(6, -3, -3, -4, -3, -3), rows);
        blocks.add(new Note(words.text("districts.note")));
    }

    private static long entities(Map<UnitCode, UnitCount> firms, ReportingUnit unit) {
        UnitCount count = firms.get(unit.code());
        return count == null ? 0 : count.entities();
    }

    private BigDecimal number(String target, ReportingUnit unit) {
        Map<UnitCode, BigDecimal> numbers = content.byUnit().getOrDefault(target, new java.util.TreeMap<>());
        return numbers.getOrDefault(unit.code(), BigDecimal.ZERO);
    }

    private String name(ReportingUnit unit) {
        return words.isEnglish() ? unit.englishName() : unit.name();
    }

    private void lists() {
        for (String target : Content.LISTED) {
            blocks.add(new Heading(words.text("list." + target)));
            List<List<String>> rows = new ArrayList<>();
            for (Member member : content.members().getOrDefault(target, List.of())) {
                UnitCode unit = member.unit();
                rows.add(List.of(
                        member.name(),
                        unit == null
                                ? ""
                                : content.units().find(unit).map(this::name).orElse(unit.value()),
                        member.positions().stream().map(p -> "#" + p).collect(Collectors.joining(" "))));
            }
            table("list", List.of(5, 3, 5), rows);
        }
    }

    private void tasks() {
        blocks.add(new Heading(words.text("tasks.title")));
        List<TaskRow> overdue =
                content.tasks().stream().filter(TaskRow::overdue).toList();
        long open = content.tasks().stream().filter(task -> !task.isClosed()).count();
        blocks.add(new Paragraph(words.text(
                "tasks.text", words.count(content.tasks().size()), words.count(open), words.count(overdue.size()))));
        table(
                "tasks",
                List.of(5, 6, 3, -2),
                overdue.stream()
                        .map(task -> List.of(
                                task.title(),
                                task.responsible(),
                                words.day(task.dueOn()),
                                task.percent().isEmpty() ? "\u2014" : task.percent() + "%"))
                        .toList());
    }

    /** A table with its columns named in the bundle, and the stamp; nothing but a word when it has no rows. */
    private void table(String name, List<Integer> weights, List<List<String>> rows) {
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(words.text("none")));
        } else {
            List<String> header = new ArrayList<>();
            for (int i = 1; i <= weights.size(); i++) {
                header.add(words.text(name + ".column." + i));
            }
            blocks.add(new Table(header, weights, rows));
        }
        blocks.add(new Note(stamp));
    }
}
