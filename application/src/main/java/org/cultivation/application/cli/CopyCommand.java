package org.cultivation.application.cli;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cultivation.infra.accounts.AccountStore;
import org.cultivation.infra.accounts.MongoAccounts;
import org.cultivation.infra.accounts.SqliteAccounts;
import org.cultivation.infra.accounts.StoredAccount;
import org.cultivation.infra.checkpoints.KeySeal;
import org.cultivation.infra.checkpoints.LogCopy;
import org.cultivation.infra.copying.LedgerCopy;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.evidence.Evidence;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.evidence.GridEvidence;
import org.cultivation.infra.ledger.mongo.MongoLedger;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.infra.ledger.sqlite.SqliteReader;
import org.cultivation.infra.reads.MongoReads;
import org.cultivation.infra.reads.ReadStore;
import org.cultivation.infra.reads.SqliteReads;
import org.cultivation.infra.reads.StoredRead;
import org.cultivation.infra.vault.MongoVault;
import org.cultivation.infra.vault.SqliteVault;
import org.cultivation.infra.vault.Vault;
import org.cultivation.infra.vault.VaultKey;
import org.cultivation.infra.vault.VaultStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "copy",
        description = {
            "Copy a registry between a directory and a MongoDB database: the same facts at the same positions, hence the"
                    + " same checkpoint, with accounts, evidence files, the log's keys and kept checkpoints.",
            "Cut off, it goes on where it ended when it is called again. In the end everything is read again and compared.",
            "Nobody else may write to the target meanwhile."
        },
        mixinStandardHelpOptions = true)
final class CopyCommand implements Callable<Integer> {

    private static final String URI = "mongodb://";
    private static final String SRV = "mongodb+srv://";
    private static final String DATABASE = "registry";

    @Option(names = "--from", required = true, paramLabel = "DIR|URI", description = "directory or mongodb:// address")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "DIR|URI", description = "directory or mongodb:// address")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(
            names = "--vault-key",
            paramLabel = "DIR",
            description = "when copying from a database: directory of one of its nodes, for the vault's key")
    private @Nullable Path nodeDirectory;

    @Option(
            names = "--seal-file",
            paramLabel = "FILE",
            description = "the secret that seals the log's keys in the database")
    private @Nullable Path seal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (isServer(from) == isServer(to)) {
            throw new ParameterException(spec.commandLine(), "name a directory and a mongodb:// address");
        }
        ConnectionString server = new ConnectionString(isServer(from) ? from : to);
        Path directory = Path.of(isServer(from) ? to : from);
        Path copies = Files.createTempDirectory("evidence");
        try (MongoClient client = MongoClients.create(server)) {
            MongoDatabase database = client.getDatabase(Objects.requireNonNullElse(server.getDatabase(), DATABASE));
            Evidence kept = new GridEvidence(database, new EvidenceFiles(copies));
            if (isServer(from)) {
                download(database, kept, directory);
            } else {
                upload(directory, database, kept);
            }
        } finally {
            try (var files = Files.list(copies)) {
                for (Path copy : files.toList()) {
                    Files.delete(copy);
                }
            }
            Files.delete(copies);
        }
        return 0;
    }

    private static boolean isServer(String place) {
        return place.startsWith(URI) || place.startsWith(SRV);
    }

    private void upload(Path directory, MongoDatabase database, Evidence kept) throws IOException {
        try (SqliteReader source = SqliteReader.open(directory);
                MongoLedger target = MongoLedger.open(database, InstantSource.system());
                SqliteAccounts accounts = new SqliteAccounts(directory.resolve("accounts.db"))) {
            files(new EvidenceFiles(directory.resolve("evidence")), kept);
            report(new LedgerCopy(source, target, this::progress).run());
            accounts(accounts, new MongoAccounts(database));
            try (SqliteVault vault = new SqliteVault(directory);
                    SqliteReads reads = new SqliteReads(directory)) {
                // The nodes of the target share the key file that the source has.
                VaultKey key = VaultKey.open(directory);
                vault(open(vault, key), open(new MongoVault(database), key));
                reads(reads, new MongoReads(database));
            }
            log(LogCopy.toDatabase(directory, database, seal()));
        }
    }

    private void download(MongoDatabase database, Evidence kept, Path directory) throws IOException {
        OwnerOnly.registry(directory);
        try (MongoLedger source = MongoLedger.open(database, InstantSource.system());
                SqliteLedger target = SqliteLedger.open(directory, InstantSource.system());
                SqliteAccounts accounts = new SqliteAccounts(directory.resolve("accounts.db"))) {
            files(kept, new EvidenceFiles(directory.resolve("evidence")));
            report(new LedgerCopy(source, target, this::progress).run());
            accounts(new MongoAccounts(database), accounts);
            try (SqliteVault vault = new SqliteVault(directory);
                    SqliteReads reads = new SqliteReads(directory)) {
                MongoVault persons = new MongoVault(database);
                if (persons.persons().isEmpty()) {
                    print("0 contact persons stand in the vault");
                } else {
                    vault(open(persons, key()), open(vault, VaultKey.open(directory)));
                }
                reads(new MongoReads(database), reads);
            }
            log(LogCopy.toDirectory(database, seal(), directory));
        }
    }

    /** Before the facts that name them. */
    private void files(Evidence source, Evidence target) throws IOException {
        int count = 0;
        for (String checksum : source.names()) {
            Path file = source.find(checksum).orElseThrow();
            try (InputStream content = Files.newInputStream(file)) {
                String stored = target.store(content, Long.MAX_VALUE);
                if (!stored.equals(checksum)) {
                    throw new IOException("evidence " + checksum + " is not what its name says");
                }
            }
            count++;
        }
        print(count + " evidence files stand on both sides");
    }

    private void accounts(AccountStore source, AccountStore target) {
        int added = 0;
        for (StoredAccount account : source.all()) {
            added += target.add(account) ? 1 : 0;
        }
        print(added + " accounts added; those that were there stay as they are");
    }

    /** The key of the nodes of the source, without which nobody could read what is copied. */
    private VaultKey key() throws IOException {
        Path of = nodeDirectory;
        if (of == null || !Files.exists(of.resolve(VaultKey.FILE))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the database has contact persons: name the directory of one of its nodes, which holds "
                            + VaultKey.FILE + ", with --vault-key");
        }
        return VaultKey.open(of);
    }

    private static Vault open(VaultStore store, VaultKey key) {
        return Vault.open(store, key, InstantSource.system());
    }

    /** Sealed as they are; the persons' keys are wrapped by the target's key. What was erased in the source is erased. */
    private void vault(Vault source, Vault target) {
        print(target.takeOver(source) + " contact persons added to the vault");
    }

    private void reads(ReadStore source, ReadStore target) throws IOException {
        long next = target.last().map(last -> last.number() + 1).orElse(0L);
        long added = 0;
        for (List<StoredRead> page = source.from(next, 1_000); !page.isEmpty(); page = source.from(next, 1_000)) {
            for (StoredRead read : page) {
                added += target.add(read) ? 1 : 0;
                next = read.number() + 1;
            }
        }
        if (!source.last().equals(target.last())) {
            throw new IOException("the log of reads of the target is another one");
        }
        print(added + " entries of the log of reads added");
    }

    private KeySeal seal() {
        return seal == null ? KeySeal.none() : KeySeal.of(seal);
    }

    private void log(int kept) {
        print("the log's keys stand on both sides, " + kept + " kept checkpoints were copied");
    }

    private void progress(long standing) {
        spec.commandLine().getErr().println(standing + " facts stand in the target");
    }

    private void report(LedgerCopy.Result result) {
        print(result.found() + " facts stood in the target, " + result.copied() + " were copied");
        print("all compared, tree root " + result.root().toBase64());
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
