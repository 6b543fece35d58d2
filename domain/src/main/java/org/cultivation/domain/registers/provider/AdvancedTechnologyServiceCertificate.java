package org.cultivation.domain.registers.provider;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * Certificate of an advanced technology service firm (技术先进型服务企业; plan task 2), for the term the certificate names.
 */
public final class AdvancedTechnologyServiceCertificate {

    public static final FactKind KIND = Shapes.certificate(
            Register.PROVIDER, "advanced-technology-service-certificate", Field.line("number", 50, "20241200000001"));

    private AdvancedTechnologyServiceCertificate() {}
}
