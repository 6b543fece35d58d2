package org.cultivation.infra.facts;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the body of one revision into that of the next. Stored bytes stay as they are; only what is read changes.
 *
 * @param from the revision it understands; the result has the form of {@code from.revision() + 1}
 * @param change may edit and return its argument, or return a new object
 */
public record Upcast(TypeName from, UnaryOperator<ObjectNode> change) {}
