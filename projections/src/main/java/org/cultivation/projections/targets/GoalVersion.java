package org.cultivation.projections.targets;

import java.time.LocalDate;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.plan.Target;

/** The goal as one version of the plan had it; a plan in force by the day, oldest first. */
public record GoalVersion(String plan, String title, PlanEvent.Stage stage, LocalDate publishedOn, Target goal) {}
