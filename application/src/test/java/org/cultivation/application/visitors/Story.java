package org.cultivation.application.visitors;

import java.util.Map;
import org.cultivation.application.imports.Column;
import org.cultivation.application.imports.FirmListFile;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.domain.enterprise.PoolStatus;

/** A small registry with something to see on every page, and the addresses of what there is to see. */
record Story(
        String reviewed,
        String proposed,
        String overridden,
        String importId,
        String batch,
        String evidence,
        String brand,
        String contact) {

    static Story told(House house) {
        String reviewed = "";
        for (PoolStatus status : PoolStatus.values()) {
            String code = house.cases.at(status, true).code();
            if (status == PoolStatus.NOMINATED) {
                reviewed = code;
            }
        }
        String proposed = house.cases.proposed().code();
        String evidence = house.registry
                .post("clerk", "/api/evidence", "the licence")
                .body()
                .path("sha256")
                .asString();
        String right = Cases.freshCode();
        String wrong = right.substring(0, 17) + (right.endsWith("1") ? "2" : "1");
        house.registry.post(
                "clerk",
                "/api/enterprises",
                Cases.registration(wrong, house.cases.day(3))
                        .replaceFirst(
                                "\\{",
                                "{\"override\":{\"reason\":\"so it stands on the licence\",\"evidence\":\"" + evidence
                                        + "\"},"));
        house.registry.post(
                "clerk",
                "/api/enterprises/" + proposed + "/activity",
                "{\"lastActiveOn\":\"" + house.cases.day(9)
                        + "\",\"modes\":[\"9710\"],\"basis\":{\"document\":\"form\"}}");
        byte[] file = FirmListFile.with(Column.CODE, Column.NAME, Column.UNIT)
                .row(Cases.freshCode(), "Listed firm", "120114")
                .row("nonsense", "Listed wrongly", "120114")
                .bytes();
        String run =
                house.visitor("clerk").upload("/imports", "list.xlsx", file).location();
        Map<String, String> batch = house.cases.form(1);
        batch.put("code", house.cases.at(PoolStatus.NOMINATED, false).code());
        batch.put("action", "pass-first-review");
        String result =
                house.visitor("first").post("/worklist/batch/run", batch).location();
        return new Story(
                reviewed,
                proposed,
                wrong,
                last(run),
                last(result.replaceAll("\\?.*", "")),
                evidence,
                brandWithProposal(house, proposed),
                contact(house, reviewed));
    }

    /** A brand whose only fact somebody proposed to withdraw, as proposal 1. */
    private static String brandWithProposal(House house, String owner) {
        String brand = house.registry
                .post(
                        "clerk",
                        "/api/registers/brand",
                        "{\"values\":{\"name\":\"STORY\",\"owner\":\"" + owner
                                + "\",\"type\":\"own\",\"unit\":\"120114\"},\"basis\":{\"document\":\"form\"}}")
                .body()
                .path("id")
                .asString();
        house.visitor("clerk")
                .post(
                        "/registers/brand/" + brand + "/amend/0",
                        Map.of("amendment", "WITHDRAW", "amendReason", "entered by mistake", "amendBasis", "form"));
        return brand;
    }

    /** Somebody to turn to at a firm. */
    private static String contact(House house, String firm) {
        return house.registry
                .post(
                        "clerk",
                        "/api/enterprises/" + firm + "/contacts",
                        "{\"name\":\"" + People.CONTACT
                                + "\",\"telephone\":\"022 5550 0100\",\"basis\":{\"document\":\"form\"}}")
                .body()
                .path("person")
                .asString();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
