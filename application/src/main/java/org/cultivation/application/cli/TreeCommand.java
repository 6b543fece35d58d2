package org.cultivation.application.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.infra.ledger.sqlite.SqliteReader;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.tlog.TreeCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "tree",
        description = {
            "Hold the Merkle tree against the ledger, fact by fact, and the kept checkpoints against the tree.",
            "With --rebuild make it anew from the ledger (no server may run); kept checkpoints must agree with it.",
            "With --uri URI one is made from the ledger there and the kept and published checkpoints held against it.",
            "Exit code 0 when all agrees, 1 when not, 3 when a server has the directory."
        },
        mixinStandardHelpOptions = true)
final class TreeCommand implements Callable<Integer> {

    private static final String PART = "tree.db.part";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PlaceOption data;

    @Option(names = "--rebuild", description = "make the tree anew")
    private boolean rebuild;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (data.uri != null) {
            return inDatabase();
        }
        return rebuild ? rebuilt() : checked();
    }

    /** Every node has a tree of its own, which it makes again when its tree.db is deleted: one is made here and held. */
    private int inDatabase() throws IOException {
        if (rebuild) {
            throw new ParameterException(
                    spec.commandLine(), "a node makes its tree anew when its tree.db is deleted and it is started");
        }
        try (LogFiles log = LogFiles.of(data)) {
            print(log.tree().size() + " facts, root "
                    + log.tree().rootAt(log.tree().size()).toBase64());
            return report(agrees(log));
        }
    }

    private int checked() {
        try (LogFiles log = new LogFiles(data.directory);
                SqliteReader ledger = SqliteReader.open(data.directory)) {
            TreeCheck check = TreeCheck.of(ledger, log.tree());
            print(check.facts() + " facts, root " + check.root().toBase64());
            if (check.treeSize() < check.facts()) {
                print("the tree is behind: " + check.treeSize() + " of " + check.facts());
            } else if (check.treeSize() > check.facts()) {
                print("found: the tree has " + check.treeSize() + " leaves: the ledger was cut off");
            }
            check.difference().ifPresent(at -> print("found: fact #" + at + " is not what the tree holds"));
            if (!check.rootsAgree()) {
                print("found: the tree is damaged above its leaves");
            }
            return report(check.holds() & agrees(log));
        }
    }

    private boolean agrees(LogFiles log) {
        Optional<String> contradiction = log.signer().contradiction();
        contradiction.ifPresent(what -> print("found: " + what));
        log.signer().kept().damaged().forEach(name -> print("found: " + name + " is no checkpoint"));
        print(log.signer().kept().all().size() + " kept checkpoints");
        return contradiction.isEmpty() && log.signer().kept().damaged().isEmpty();
    }

    private int report(boolean holds) {
        print(holds ? "all agrees" : "NOT in order");
        return holds ? 0 : RegistryCommand.FAILED;
    }

    private int rebuilt() throws IOException {
        // Held open so that no server can start meanwhile.
        try (Ledger ledger = SqliteLedger.open(data.directory, InstantSource.system())) {
            Path part = data.directory.resolve(PART);
            Files.deleteIfExists(part);
            boolean holds;
            try (LogFiles log = new LogFiles(data.directory, PART)) {
                MerkleTree tree = log.tree();
                TreeCheck.fill(ledger, tree);
                print(tree.size() + " facts, root " + tree.rootAt(tree.size()).toBase64());
                holds = agrees(log);
            }
            if (holds) {
                Path kept = data.directory.resolve("tree.db");
                Files.deleteIfExists(kept.resolveSibling("tree.db-wal"));
                Files.deleteIfExists(kept.resolveSibling("tree.db-shm"));
                Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                print("the tree is made anew");
            } else {
                Files.deleteIfExists(part);
                print("the old tree stays: what was signed contradicts the ledger");
            }
            return report(holds);
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
