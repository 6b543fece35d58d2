package org.cultivation.verifier.log;

import java.util.Locale;

/** Everything that can be found wrong. The names are part of the report; docs/verify-a-number.md explains each. */
public enum What {
    /** An entry is not what an entry must be. */
    MALFORMED,
    /** Its bytes are not the one canonical text (RFC 8785) of what it says. */
    NOT_CANONICAL,
    /** This program knows no such kind of fact, or not this revision. */
    UNKNOWN_TYPE,
    /** Facts are missing between others. */
    MISSING,
    /** A fact stands after one that was recorded later. */
    ORDER,
    /** A fact says another place than the one it stands at. */
    POSITION,
    /** A position is taken twice. */
    DOUBLED,
    /** Two facts have one id. */
    ID,
    /** A stream has a gap or a place taken twice. */
    SEQUENCE,
    /** A fact was recorded before the one before it. */
    RECORDED_TIME,
    /** An entry is not the one that was written here: its hash is another. */
    CHANGED,
    /** What is kept beside an entry to find it by does not say what the entry says. */
    COLUMNS,
    /** The kept tree is not the tree over the entries. */
    KEPT_TREE,
    /** A signed size is larger than the log: its end was cut off. */
    CUT_TAIL,
    /** There are more facts than were signed. */
    UNSIGNED_TAIL,
    /** The facts up to a signed size are not those that were signed. */
    REPLACED_PREFIX,
    /** The log shares its beginning with what was signed and then goes another way. */
    FORK,
    /** A signature does not hold. */
    SIGNATURE,
    /** Signed by another key than the one asked for. */
    OTHER_KEY,
    /** Signed for another log. */
    OTHER_LOG,
    /** The bytes of a file are not those that a package, or a database, with this content has. */
    STRUCTURE,
    /** A file of the package is not the one that was written. */
    CHANGED_FILE,
    /** A file of the package is missing. */
    MISSING_FILE,
    /** A file that does not belong into a package. */
    UNEXPECTED_FILE,
    /** An evidence file is not what its name says. */
    EVIDENCE_CHANGED,
    /** A fact names evidence that is not there. */
    EVIDENCE_MISSING,
    /** The log of reads is not the one that the ledger anchored, or does not hang together. */
    READ_LOG,
    /** A number is not what was said of it. */
    NUMBER;

    /** As reports show it: {@code cut-tail}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
