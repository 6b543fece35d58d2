package org.cultivation.infra.facts;

import java.math.BigDecimal;

/**
 * Numbers as ECMAScript prints them ({@code Number::toString}, ECMA-262 6.1.6.1.20), which RFC 8785 3.2.2.3 requires.
 *
 * <p>{@link Double#toString} already finds the shortest digits since JDK 19, with one difference: where one digit is
 * enough it may print two (4.9E-324 for 5e-324), so that case is settled here.
 */
final class Es6Number {

    private Es6Number() {}

    static String format(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? "-" : "";
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        return sign + layOut(digits, digits.length() - shortest.scale());
    }

    private static BigDecimal shortest(double value) {
        BigDecimal printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return printed.precision() == 2 ? oneDigit(value, printed) : printed;
    }

    private static BigDecimal oneDigit(double value, BigDecimal two) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(two.scale() - 1);
        BigDecimal below = two.divideToIntegralValue(unit).multiply(unit);
        BigDecimal above = below.add(unit);
        boolean belowReads = below.doubleValue() == value;
        boolean aboveReads = above.doubleValue() == value;
        if (!belowReads && !aboveReads) {
            return two;
        }
        BigDecimal exact = new BigDecimal(value);
        boolean nearerBelow = exact.subtract(below).compareTo(above.subtract(exact)) <= 0;
        return (belowReads && (nearerBelow || !aboveReads) ? below : above).stripTrailingZeros();
    }

    /** @param point place of the decimal point, counted from the front of the digits (the standard's n) */
    private static String layOut(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return count == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
    }
}
