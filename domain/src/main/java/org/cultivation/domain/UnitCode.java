package org.cultivation.domain;

import java.util.regex.Pattern;

/**
 * A reporting unit (填报单位): the city, a district by its GB/T 2260 code, or a functional zone of a district written
 * as {@code district.ZONE}. Which units exist on a day is reference data; this is only the form.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}(\\.[A-Z0-9]{2,8})?");

    public UnitCode {
        Refusal.when(!FORM.matcher(value).matches(), "unit.malformed", value);
    }

    /** Forgives surrounding space, full-width digits and lower case. */
    public static UnitCode parse(String text) {
        return new UnitCode(Text.narrow(text));
    }

    /** True when this unit's scope includes {@code other}: a city its districts and zones, a district its zones, each itself. */
    public boolean covers(UnitCode other) {
        if (isCity()) {
            return other.value.startsWith(value.substring(0, 2));
        }
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    /** True for a whole city, {@code 120000}. */
    public boolean isCity() {
        return value.endsWith("0000");
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
