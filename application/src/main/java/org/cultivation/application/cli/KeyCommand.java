package org.cultivation.application.cli;

import java.io.IOException;
import java.time.Duration;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.LogKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "key",
        description =
                "Show or exchange the key that signs checkpoints in --data DIR or --uri URI. Works beside a running server.",
        mixinStandardHelpOptions = true)
final class KeyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do: show, rotate");
    }

    @Command(
            name = "show",
            description = "Print the log's origin and its public keys, the one that signs now last.",
            mixinStandardHelpOptions = true)
    int show(@Mixin PlaceOption data) throws IOException {
        try (LogFiles log = LogFiles.of(data)) {
            print("origin " + log.signer().keys().origin());
            for (LogKey key : log.signer().keys().all()) {
                print(key.toString());
            }
            return 0;
        }
    }

    @Command(
            name = "rotate",
            description = {
                "Make a new key. The old and the new one sign a statement of it, which is served and kept for ever.",
                "The old key goes on signing beside the new one for a while, so that those who know only it are not cut off."
            },
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin PlaceOption data,
            @Option(
                            names = "--overlap-days",
                            defaultValue = "90",
                            paramLabel = "DAYS",
                            description =
                                    "days for which the old key signs too; 0 when it may have been stolen (default: ${DEFAULT-VALUE})")
                    int days)
            throws IOException {
        if (days < 0 || days > 3_650) {
            throw new ParameterException(spec.commandLine(), "--overlap-days is a number of days");
        }
        try (LogFiles log = LogFiles.of(data)) {
            CheckpointSigner signer = log.signer();
            print(signer.keys()
                    .rotate(signer.at(log.tree().size()), Duration.ofDays(days))
                    .toString()
                    .stripTrailing());
            return 0;
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
