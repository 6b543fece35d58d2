package org.badhouse.infra;

import org.badhouse.application.PublicApi;

/** Storage that knows the web. */
public record Answering(PublicApi api) {}
