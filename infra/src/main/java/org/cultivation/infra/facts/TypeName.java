package org.cultivation.infra.facts;

/**
 * The stored name of a fact type, {@code enterprise.nominated/1}: register, what happened, revision of its form.
 *
 * @param name register and event in kebab case, joined by a dot; never changed once a fact of it was appended
 * @param revision counts from 1; a new one only when the form changes in a way that old readers would misread
 */
public record TypeName(String name, int revision) {

    public TypeName {
        if (!name.matches("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("no type name: " + name);
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1: " + name + "/" + revision);
        }
    }

    /**
     * Reads {@code name/revision}.
     *
     * @throws IllegalArgumentException when it is not of that form
     */
    public static TypeName parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("no type name with revision: " + text);
        }
        return new TypeName(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    /** The register the fact belongs to, the part before the dot. */
    public String register() {
        return name.substring(0, name.indexOf('.'));
    }

    @Override
    public String toString() {
        return name + "/" + revision;
    }
}
