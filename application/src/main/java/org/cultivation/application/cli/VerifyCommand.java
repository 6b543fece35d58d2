package org.cultivation.application.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.sqlite.SqliteReader;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.verify.ExportCheck;
import org.cultivation.infra.verify.LedgerCheck;
import org.cultivation.infra.verify.LedgerCheck.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Check a ledger: numbering, order, ids, times, canonical form, types, tree root.",
            "Also that each evidence file is what its name says.",
            "An export also against its header: cut off, lines missing or changed.",
            "Exit code 0 when all holds, 1 when something was found, 3 when it cannot be read."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "an export; the ledger of --data when left out")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return file == null ? ledger() : export(file);
    }

    private int ledger() throws IOException {
        LedgerCheck check = new LedgerCheck(Registers.catalogue());
        checkLedger(check);
        boolean besideHolds = checkTree(check) & checkEvidence();
        return report(check, check.findings(), besideHolds);
    }

    private int export(Path file) throws IOException {
        ExportCheck check = new ExportCheck(Registers.catalogue());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            check.read(in);
        }
        if (!check.hasHeader()) {
            print("the file has no header, as exports of earlier versions: a cut tail would not be seen");
        }
        return report(check.facts(), check.findings(), true);
    }

    private int report(LedgerCheck facts, List<Finding> findings, boolean treeHolds) {
        findings.forEach(f -> print("found at #" + f.position() + ": " + f.what() + ": " + f.detail()));
        print(facts.size() + " facts checked, tree root " + facts.root().toBase64());
        boolean holds = findings.isEmpty() && treeHolds;
        print(holds ? "all checks hold" : "NOT in order");
        return holds ? 0 : RegistryCommand.FAILED;
    }

    private void checkLedger(LedgerCheck check) {
        try (SqliteReader ledger = SqliteReader.open(data.directory);
                LedgerStream entries = ledger.read(0, Long.MAX_VALUE)) {
            while (entries.hasNext()) {
                check.next(entries.next().json());
            }
        }
    }

    private boolean checkEvidence() throws IOException {
        EvidenceFiles.Check found = new EvidenceFiles(data.directory.resolve("evidence")).check();
        found.wrong().forEach(name -> print("found: evidence " + name + ": its content is not what its name says"));
        print(found.files() + " evidence files checked");
        return found.wrong().isEmpty();
    }

    /** The kept tree may be ahead of what was read, when a server runs; it must never disagree. */
    private boolean checkTree(LedgerCheck check) {
        Path tree = data.directory.resolve("tree.db");
        if (!Files.exists(tree)) {
            return true;
        }
        try (MerkleTree kept = MerkleTree.open(tree)) {
            if (kept.size() < check.size()) {
                print("the kept tree is behind: " + kept.size() + " of " + check.size());
                return true;
            }
            Hash root = kept.rootAt(check.size());
            if (!root.equals(check.root())) {
                print("found: tree: the kept root is " + root.toBase64());
                return false;
            }
            return true;
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
