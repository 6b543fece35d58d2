package org.cultivation.domain.registers.document;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class DocumentKinds {

    public static final List<FactKind> ALL = List.of(DocumentRegistration.KIND);

    private DocumentKinds() {}
}
