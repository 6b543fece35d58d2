package org.cultivation.domain.registers.task;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class TaskKinds {

    public static final List<FactKind> ALL = List.of(TaskAssignment.KIND, TaskProgress.KIND);

    private TaskKinds() {}
}
