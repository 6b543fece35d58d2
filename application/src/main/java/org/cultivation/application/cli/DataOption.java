package org.cultivation.application.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Names the directory that holds everything of one registry. */
class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "directory that holds everything (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    Path directory;
}
