package org.badhouse.domain.util;

/** Lives in a package that holds anything. */
public final class Drawer {}
