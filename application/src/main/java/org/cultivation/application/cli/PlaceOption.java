package org.cultivation.application.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Names where a registry is: its directory, or in server mode its database. */
final class PlaceOption extends DataOption {

    @Option(
            names = {"--uri", "--spring.mongodb.uri"},
            paramLabel = "URI",
            description = "mongodb:// address of a registry in server mode, in place of --data")
    @Nullable
    String uri;

    @Option(
            names = {"--seal-file", "--registry.log.seal-file"},
            paramLabel = "FILE",
            description = "with --uri: the secret that seals the log's keys there")
    @Nullable
    Path seal;
}
