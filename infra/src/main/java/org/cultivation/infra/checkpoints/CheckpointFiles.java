package org.cultivation.infra.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.NoteSignature;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.tlog.Checkpoint;

/**
 * Checkpoints in {@code log/checkpoints/} of a registry's directory, one signed note a file, as it is printed and sent.
 * A file is never replaced by another checkpoint; only cosignatures are added below. Safe for several threads.
 */
public final class CheckpointFiles implements KeptCheckpoints {

    private static final String ENDING = ".txt";

    private final Path directory;
    private final Map<String, KeptCheckpoint> byName = new TreeMap<>();
    private final List<String> damaged = new ArrayList<>();

    /**
     * Reads what is kept.
     *
     * @throws LogUnavailable when the directory cannot be used
     */
    public CheckpointFiles(Path registry) {
        directory = registry.resolve("log").resolve("checkpoints");
        try {
            OwnerOnly.directory(directory);
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                    read(file);
                }
            }
        } catch (IOException e) {
            throw new LogUnavailable("cannot read " + directory.toAbsolutePath(), e);
        }
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString().replace(ENDING, "");
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            LocalDate day = LocalDate.parse(name.substring(0, Math.min(10, name.length())));
            byName.put(name, new KeptCheckpoint(name, day, note, Checkpoint.parse(note.text())));
        } catch (InvalidNote | DateTimeException e) {
            damaged.add(file.getFileName().toString());
        }
    }

    @Override
    public synchronized List<String> damaged() {
        return List.copyOf(damaged);
    }

    @Override
    public synchronized List<KeptCheckpoint> all() {
        return byName.values().stream()
                .sorted(Comparator.<KeptCheckpoint>comparingLong(
                                kept -> kept.checkpoint().size())
                        .thenComparing(KeptCheckpoint::name))
                .toList();
    }

    @Override
    public synchronized Optional<KeptCheckpoint> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public synchronized Optional<KeptCheckpoint> ofSize(long size) {
        return byName.values().stream()
                .filter(kept -> kept.checkpoint().size() == size)
                .max(Comparator.comparingInt(kept -> kept.note().signatures().size()));
    }

    @Override
    public synchronized KeptCheckpoint keepOf(LocalDate day, SignedNote note) {
        return keep(day.toString(), day, note);
    }

    @Override
    public synchronized KeptCheckpoint keep(LocalDate day, SignedNote note) {
        long size = KeptCheckpoint.parsed(note).size();
        return ofSize(size).orElseGet(() -> keep(day + "-" + size, day, note));
    }

    private KeptCheckpoint keep(String name, LocalDate day, SignedNote note) {
        KeptCheckpoint there = byName.get(name);
        return there != null ? there : write(KeptCheckpoint.of(name, day, note));
    }

    @Override
    public synchronized void take(KeptCheckpoint one) {
        if (!byName.containsKey(one.name())) {
            write(one);
        }
    }

    @Override
    public synchronized KeptCheckpoint add(KeptCheckpoint kept, Collection<NoteSignature> cosignatures) {
        return write(new KeptCheckpoint(kept.name(), kept.day(), kept.note().with(cosignatures), kept.checkpoint()));
    }

    private KeptCheckpoint write(KeptCheckpoint kept) {
        Path file = directory.resolve(kept.name() + ENDING);
        try {
            KeyFile.replace(file, kept.note().toString());
            byName.put(kept.name(), kept);
            return kept;
        } catch (IOException e) {
            throw new LogUnavailable("cannot write " + file.toAbsolutePath(), e);
        }
    }
}
