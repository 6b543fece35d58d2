package org.badhouse.verifier;

import org.badhouse.infra.Answering;

/** Asks the server instead of checking it. */
public class Trusting {

    Class<?> server = Answering.class;
}
