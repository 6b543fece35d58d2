package org.cultivation.application.imports;

/** The columns of a list of firms. Their headers and other names for them are in the bundle {@code messages-import}. */
public enum Column {
    CODE(true, 24, false),
    NAME(true, 36, false),
    FORMER_NAMES(false, 24, false),
    UNIT(true, 14, true),
    KINDS(false, 16, true),
    ADDRESS(false, 36, false),
    MAIN_PRODUCTS(false, 24, false),
    LAST_ACTIVE(false, 16, false),
    MODES(false, 14, false),
    EFFECTIVE(false, 14, false),
    BASIS(false, 28, false);

    private final boolean required;
    private final int width;
    private final boolean listed;

    Column(boolean required, int width, boolean listed) {
        this.required = required;
        this.width = width;
        this.listed = listed;
    }

    /** Whether every row needs a value. */
    public boolean required() {
        return required;
    }

    /** Width in the template, in characters. */
    int width() {
        return width;
    }

    /** Whether the template offers a list of values. */
    boolean listed() {
        return listed;
    }
}
