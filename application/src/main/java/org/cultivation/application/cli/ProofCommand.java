package org.cultivation.application.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cultivation.infra.checkpoints.KeyRotation;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.VerifierKey;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.InvalidProof;
import org.cultivation.infra.tlog.TlogProof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "proof",
        description =
                "Write the proof that a fact is in the log of --data DIR (C2SP tlog-proof), or check one without it.",
        mixinStandardHelpOptions = true)
final class ProofCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do: write, check");
    }

    @Command(
            name = "write",
            description =
                    "Print the proof of the fact at POSITION, under the tree as it is in --data DIR or --uri URI.",
            mixinStandardHelpOptions = true)
    int write(@Mixin PlaceOption data, @Parameters(paramLabel = "POSITION") long position) throws IOException {
        try (LogFiles log = LogFiles.of(data)) {
            long size = log.tree().size();
            if (position < 0 || position >= size) {
                spec.commandLine().getErr().println("proof: the tree has " + size + " facts");
                return RegistryCommand.FAILED;
            }
            print(new TlogProof(
                            log.tree().inclusionProof(position, size),
                            log.signer().signed(size))
                    .toString()
                    .stripTrailing());
            return 0;
        }
    }

    @Command(
            name = "check",
            description = {
                "Check a proof with the entry it is about. Reads no directory and asks no server.",
                "Exit code 0 when it holds, 1 when not."
            },
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(paramLabel = "PROOF", description = "the .tlog-proof file") Path proof,
            @Option(
                            names = "--entry",
                            required = true,
                            paramLabel = "FILE",
                            description = "the fact as recorded: a line of an export, or the entry as downloaded")
                    Path entry,
            @Option(
                            names = "--vkey",
                            required = true,
                            paramLabel = "KEY",
                            description = "a verifier key that you trust, of the log or of a witness; may be repeated")
                    List<String> vkeys,
            @Option(
                            names = "--rotations",
                            paramLabel = "FILE",
                            description =
                                    "/checkpoint.rotations: keys that follow from the trusted ones are trusted too")
                    @Nullable
                    Path rotations)
            throws IOException {
        try {
            Set<VerifierKey> trusted = new LinkedHashSet<>();
            for (String vkey : vkeys) {
                trusted.addAll(KeyRotation.trusted(VerifierKey.parse(vkey.strip()), notes(rotations)));
            }
            TlogProof read = TlogProof.parse(Files.readString(proof));
            Checkpoint under = read.verify(line(Files.readAllBytes(entry)), trusted);
            print("the fact is entry " + read.index() + " of " + under.origin() + ", under its checkpoint of "
                    + under.size() + " facts, root " + under.root().toBase64());
            read.checkpoint().verify(trusted).forEach(key -> print("signed by " + key));
            return 0;
        } catch (InvalidNote | InvalidProof | IllegalArgumentException e) {
            spec.commandLine().getErr().println("proof: does NOT hold: " + e.getMessage());
            return RegistryCommand.FAILED;
        }
    }

    private static List<SignedNote> notes(@Nullable Path rotations) throws IOException, InvalidNote {
        List<SignedNote> notes = new ArrayList<>();
        if (rotations != null) {
            // A note has one empty line, before its signatures; another stands between notes.
            String[] parts = Files.readString(rotations).strip().split("\n\n");
            for (int i = 0; i + 1 < parts.length; i += 2) {
                notes.add(SignedNote.parse(parts[i] + "\n\n" + parts[i + 1] + "\n"));
            }
        }
        return notes;
    }

    /** Editors and shells add a newline, which no entry ends with. */
    private static byte[] line(byte[] bytes) {
        return bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
