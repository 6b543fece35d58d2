package org.cultivation.domain.enterprise;

/** What a firm is besides a firm (plan, task 2); a firm may be several. */
public enum EnterpriseKind {
    AGRICULTURE,
    MANUFACTURING,
    TRADE_AND_DISTRIBUTION,
    DOMESTIC_TRADE,
    DOMESTIC_ECOMMERCE,
    TIME_HONOURED_BRAND,
    PLATFORM,
    LOGISTICS,
    FINANCE,
    OTHER_SERVICE
}
