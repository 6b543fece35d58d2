package org.cultivation.domain.enterprise;

/** Where a firm stands with the cultivation pool (status list: domain ruling 0). */
public enum PoolStatus {
    /** Never nominated (未提名). */
    NOT_NOMINATED,
    /** Waiting for first review (待初审). */
    NOMINATED,
    /** Sent back to be corrected (退回补正). */
    RETURNED,
    /** First review passed, waiting for second review (待复核). */
    FIRST_REVIEW_PASSED,
    /** Second review passed, waiting for public notice (待公示). */
    SECOND_REVIEW_PASSED,
    /** On public notice (公示中). */
    ON_NOTICE,
    /** Notice closed, waiting for the decision (待决定). */
    NOTICE_CLOSED,
    /** In the pool (在库). */
    IN_POOL,
    /** In the pool but suspended (暂停). */
    SUSPENDED,
    /** Left the pool (出库). */
    EXITED,
    /** Refused entry (不予入库). */
    REJECTED
}
