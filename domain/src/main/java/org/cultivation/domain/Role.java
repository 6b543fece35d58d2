package org.cultivation.domain;

/** What an account may do (design: clerk, reviewer, auditor, leader, administrator). One account has one role. */
public enum Role {
    /** Registers firms, records facts, nominates, imports (经办). */
    CLERK,
    /** Reviews, opens and closes public notices, decides, approves corrections (审核). */
    REVIEWER,
    /** Reads everything, lists overrides, replays history (审计). */
    AUDITOR,
    /** Reads dashboards and bulletins (领导). */
    LEADER,
    /** Keeps accounts, units and plan packs; records nothing about firms (管理员). */
    ADMINISTRATOR
}
