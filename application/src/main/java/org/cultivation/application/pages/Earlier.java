package org.cultivation.application.pages;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The earlier of two moments that a page compares, read from {@code on1}, {@code known1} or {@code position1}. Without
 * them it is the end of the month before, as known at its end.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Earlier {}
