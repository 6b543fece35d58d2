package org.cultivation.domain.registers;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A register (登记簿): what its entries are and whether an entry must be opened by a fact of its own. */
public enum Register {
    /** Firms, opened in the enterprise register; only further facts are kept here. The id is the credit code. */
    ENTERPRISE(false),
    /** Brands (品牌). */
    BRAND(true),
    /** Industrial parks (产业园). */
    PARK(true),
    /** Service providers (服务商). */
    PROVIDER(true),
    /** Characteristic industrial belts (特色产业带). */
    BELT(true),
    /** Districts and functional zones, which reference data open. The id is the unit code. */
    UNIT(false),
    /** Tasks assigned to units (重点任务). */
    TASK(true),
    /** Series of reported figures (统计指标). */
    INDICATOR(true),
    /** Policies and funds (政策和专项资金). */
    POLICY(true),
    /** Standards, models, definitions and catalogues in versions (标准、口径和目录). */
    STANDARD(true),
    /** Activities: training, promotion, meetings, cooperation (活动和会议). */
    ACTIVITY(true),
    /** Basis documents (依据文件). */
    DOCUMENT(true);

    private static final Map<String, Register> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Register::stored, Function.identity()));

    private final boolean opened;
    private final String stored;

    Register(boolean opened) {
        this.opened = opened;
        this.stored = name().toLowerCase(Locale.ROOT);
    }

    /** True when an entry begins with a fact of the register's opening kind. */
    public boolean isOpenedByFact() {
        return opened;
    }

    /** The name in stored types, streams and addresses. */
    public String stored() {
        return stored;
    }

    /** The register of this stored name. */
    public static Optional<Register> find(String stored) {
        return Optional.ofNullable(BY_NAME.get(stored));
    }
}
