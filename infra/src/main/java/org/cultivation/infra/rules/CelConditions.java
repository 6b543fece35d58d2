package org.cultivation.infra.rules;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cultivation.projections.Conditions;

/**
 * Conditions in the Common Expression Language: no loops without end, no clock, no outside, so that the same condition
 * judges the same values alike for ever. Compiled once each. For any number of threads.
 */
public final class CelConditions implements Conditions {

    private static final MapType ANYTHING = MapType.create(SimpleType.STRING, SimpleType.DYN);

    private final CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("it", ANYTHING)
            .addVar("rule", ANYTHING)
            .addVar("day", SimpleType.STRING)
            .setResultType(SimpleType.BOOL)
            .build();
    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();
    private final Map<String, CelRuntime.Program> programs = new ConcurrentHashMap<>();

    @Override
    public boolean holds(String condition, Map<String, ?> variables) {
        try {
            return (boolean) programs.computeIfAbsent(condition, this::compile).eval(variables);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("cannot judge " + condition + ": " + e.getMessage(), e);
        }
    }

    private CelRuntime.Program compile(String condition) {
        try {
            return runtime.createProgram(compiler.compile(condition).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException("no condition: " + e.getMessage(), e);
        }
    }
}
