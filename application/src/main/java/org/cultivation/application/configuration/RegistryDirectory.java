package org.cultivation.application.configuration;

import java.nio.file.Path;

/** The directory that holds everything of one registry. */
public record RegistryDirectory(Path path) {}
