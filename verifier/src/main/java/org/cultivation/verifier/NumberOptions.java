package org.cultivation.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.infra.facts.UnreadableFact;
import org.cultivation.infra.views.FoldFailed;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.numbers.BulletinCheck;
import org.cultivation.verifier.numbers.EntrySource;
import org.cultivation.verifier.numbers.KnownAt;
import org.cultivation.verifier.numbers.Recount;
import org.cultivation.verifier.numbers.RecountedNumber;
import org.cultivation.verifier.remote.Server;
import org.cultivation.verifier.remote.ServerNumbers;
import org.cultivation.verifier.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which numbers are recomputed, and with what they are compared. */
final class NumberOptions {

    @Option(
            names = "--number",
            paramLabel = "TARGET",
            description = "recompute entities, brands, parks, belts, value, share, or all of them, from the entries")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DAY", description = "effective date (default: that of the last fact known)")
    private @Nullable String on;

    @Option(
            names = "--known",
            paramLabel = "WHEN",
            description = "as known at a position (#123), at the end of a day, or at an instant (default: all facts)")
    private @Nullable String known;

    @Option(names = "--bulletins", description = "compare every issued bulletin with the entries")
    private boolean bulletins;

    @Option(names = "--compare", paramLabel = "URL", description = "compare the numbers with what this server says")
    private @Nullable String server;

    @Option(names = "--user", paramLabel = "NAME", description = "account to ask the server with")
    @Nullable
    String user;

    @Option(
            names = "--password-stdin",
            description = "read the account's password from standard input (default: environment VERIFY_PASSWORD)")
    private boolean passwordFromInput;

    private @Nullable String password;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** True when anything is to be recomputed. */
    boolean asked() {
        return bulletins || !targets.isEmpty();
    }

    Server server(String address) throws IOException {
        if (password == null) {
            password = passwordFromInput
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip()
                    : System.getenv("VERIFY_PASSWORD");
        }
        return new Server(address, user, password);
    }

    /** What is wrong with the options is told before anything is read. */
    void check() {
        targets();
        day(LocalDate.EPOCH);
        known();
    }

    void run(EntrySource source, Report report, @Nullable String sameServer) throws IOException {
        try {
            if (!targets.isEmpty()) {
                recount(source, report, server == null ? sameServer : server);
            }
            if (bulletins) {
                List<BulletinCheck.Checked> checked = new BulletinCheck(source, report::find).run(known());
                checked.forEach(report::number);
                report.tell("bulletins", checked.size());
            }
        } catch (FoldFailed | UnreadableFact | IllegalArgumentException e) {
            report.find(Finding.in("numbers", What.NUMBER, "none can be recomputed: " + e.getMessage()));
        }
    }

    private void recount(EntrySource source, Report report, @Nullable String address) throws IOException {
        Recount recount = new Recount(source);
        recount.fold(known());
        List<RecountedNumber> numbers = targets().stream()
                .map(target -> recount.number(target, day(recount.lastDay())))
                .toList();
        numbers.forEach(report::number);
        if (address != null) {
            try (Server asked = server(address)) {
                for (RecountedNumber number : numbers) {
                    new ServerNumbers(asked).differences(number).forEach(report::find);
                }
                report.note("the numbers were compared with " + asked);
            }
        }
    }

    private List<String> targets() {
        if (targets.contains("all")) {
            return FindTargets.IDS;
        }
        for (String target : targets) {
            if (!FindTargets.IDS.contains(target)) {
                throw new ParameterException(
                        spec.commandLine(), "no number " + target + "; there are " + FindTargets.IDS + " and all");
            }
        }
        return targets;
    }

    private LocalDate day(LocalDate otherwise) {
        try {
            return on == null ? otherwise : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "no day: " + on, e);
        }
    }

    private KnownAt known() {
        try {
            return KnownAt.parse(known);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
