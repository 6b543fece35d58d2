package org.badhouse.projections;

import org.badhouse.infra.Answering;

/** A projection that knows where things are kept. */
public record Reaching(Answering answering) {}
