package org.cultivation.application.demo;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.PoolRules;

/** What the story tells of the registers beside that of the firms. */
final class DemoRegisters {

    private DemoRegisters() {}

    /** The facts of all registers, in order of recording. */
    static List<DemoAct> tell(List<DemoFirm> firms, DemoWords words, LocalDate today, PoolRules rules) {
        DemoEntryWords own = DemoEntryWords.load();
        DemoEntries entries = new DemoEntries(firms, words, today, rules);
        new DemoTold(entries).tell(own.told());
        new DemoBrands(entries, own).tell();
        new DemoProviders(entries, own).tell();
        new DemoTenants(entries, own).tell();
        new DemoTrade(entries, own).tell();
        return entries.acts();
    }
}
