package org.cultivation.application.bulletins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.evidence.Filing;
import org.cultivation.application.registers.EntryCommands;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.unit.BulletinIssue;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.TreeTail;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.FindEntries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes bulletins, issues them, and finds again what was issued. */
@Component
public class Bulletins {

    private static final Logger LOG = LoggerFactory.getLogger(Bulletins.class);
    private static final Duration TREE = Duration.ofSeconds(20);

    private final Registry registry;
    private final CheckpointSigner signer;
    private final TreeTail tail;
    private final EntryCommands commands;
    private final Filing filing;
    private final Acts acts;

    Bulletins(
            Registry registry,
            CheckpointSigner signer,
            TreeTail tail,
            EntryCommands commands,
            Filing filing,
            Acts acts) {
        this.registry = registry;
        this.signer = signer;
        this.tail = tail;
        this.commands = commands;
        this.filing = filing;
        this.acts = acts;
    }

    /**
     * The bulletin of a period from the facts up to a position.
     *
     * @param at now when null
     * @throws Refusal {@code bulletin.period-open} when the period is not over, {@code bulletin.no-position}
     */
    public Bulletin of(Period period, @Nullable Long at, boolean english) {
        Refusal.when(!period.last().isBefore(acts.today()), "bulletin.period-open", period.text(), period.last());
        long reached = registry.reached();
        long position = at == null ? reached : at;
        Refusal.when(position < 0 || position > reached, "bulletin.no-position", position, reached);
        Content content = registry.ask(Known.at(position), (views, any) -> Content.read(views, period))
                .value();
        Checkpoint checkpoint = checkpoint(position);
        return new Bulletin(
                period,
                position,
                checkpoint.root().toString(),
                Writing.of(new Words(english), content, position, checkpoint));
    }

    private Checkpoint checkpoint(long position) {
        try {
            if (!tail.await(position + 1, TREE)) {
                throw new Refusal("bulletin.tree-behind", position);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("bulletin.tree-behind", position);
        }
        return signer.at(position + 1);
    }

    /** Every issue as known now, the latest period first. */
    public List<IssuedBulletin> issued() {
        return registry.ask(Known.NOW, (views, position) -> issued(views, acts.today()))
                .value();
    }

    private static List<IssuedBulletin> issued(Views views, LocalDate today) {
        return FindEntries.view(views, city()).stream()
                .flatMap(view -> FindEntries.strands(view, today).stream())
                .filter(strand -> strand.kind().equals(BulletinIssue.KIND))
                .map(IssuedBulletin::of)
                .toList()
                .reversed();
    }

    /** Bulletins are the city's. */
    static EntryId city() {
        return EntryId.of(Register.UNIT, new UnitCode("120000").value());
    }

    /**
     * Issues a bulletin: keeps both files and records their checksums.
     *
     * @throws Refusal when it may not be issued, or one of this period stands
     */
    public Recorded issue(Bulletin bulletin, Act act) {
        Map<String, String> values = Map.of(
                "period", bulletin.period().text(),
                "day", bulletin.period().last().toString(),
                "position", String.valueOf(bulletin.position()),
                "checksum", bulletin.checksum().toUpperCase(Locale.ROOT),
                "form", String.valueOf(Words.FORM),
                "docx-hash", kept(bulletin.docx()).toUpperCase(Locale.ROOT),
                "pdf-hash", kept(bulletin.pdf()).toUpperCase(Locale.ROOT));
        Recorded recorded = commands.recordWorkedOut(city(), BulletinIssue.KIND, "issued", values, act);
        keepCheckpoint(bulletin.position() + 1);
        return recorded;
    }

    /** The signed checkpoint that a bulletin prints is kept with it. The issue stands also where none can be signed. */
    private void keepCheckpoint(long size) {
        try {
            signer.kept().keep(acts.today(), signer.signed(size));
        } catch (LogUnavailable e) {
            LOG.error("no checkpoint of {} facts is kept", size, e);
        }
    }

    private String kept(byte[] file) {
        try {
            return filing.keep(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the bulletin could not be kept", e);
        }
    }

    /**
     * A file of the bulletin. When a bulletin issued at this position was made by an earlier version of this program and
     * would come out otherwise today, the file that was kept then.
     */
    public byte[] file(Bulletin bulletin, boolean pdf, boolean english) {
        byte[] made = pdf ? bulletin.pdf() : bulletin.docx();
        return english
                ? made
                : keptOtherwise(bulletin, pdf, Bulletin.sha256(made)).orElse(made);
    }

    private Optional<byte[]> keptOtherwise(Bulletin bulletin, boolean pdf, String sha256) {
        return issued().stream()
                .filter(one -> one.period().equals(bulletin.period().text()) && one.position() == bulletin.position())
                .map(one -> pdf ? one.pdfSha256() : one.docxSha256())
                .filter(hash -> !hash.equals(sha256))
                .flatMap(hash -> filing.find(hash).stream())
                .findFirst()
                .map(path -> {
                    try {
                        return Files.readAllBytes(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException("a kept file of the bulletin cannot be read", e);
                    }
                });
    }
}
