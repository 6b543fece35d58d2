package org.cultivation.domain;

/**
 * Something an official attested. Every event of every register is a fact; its type name and revision live in the
 * type catalogue of the infra module, never in the class name.
 */
public interface Fact {

    /** Who attests it, for which unit, effective when, on what basis. */
    Attestation attestation();
}
