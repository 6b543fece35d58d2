package org.cultivation.application.visitors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;

/** Firms of Wuqing whose cases stand where a test needs them, brought there over the API by people not under test. */
final class Cases {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final RunningRegistry registry;
    private final LocalDate today;

    Cases(RunningRegistry registry) {
        this.registry = registry;
        this.today = LocalDate.now(registry.bean(Clock.class));
    }

    /** A firm and the position of its registration. */
    record Firm(String code, long registeredAt) {}

    private record Step(String account, PoolAction action, int daysAgo) {}

    String day(int ago) {
        return today.minusDays(ago).toString();
    }

    static String freshCode() {
        return MadeUpCodes.nth(NEXT.getAndIncrement()).value();
    }

    Firm registered() {
        String code = freshCode();
        Answer answer = registry.post("clerk.wuqing", "/api/enterprises", registration(code, day(60)));
        return new Firm(code, must(answer).body().path("position").asLong());
    }

    /** A new firm whose case stands at {@code status}, with an objection when {@code objected}. */
    Firm at(PoolStatus status, boolean objected) {
        Firm firm = registered();
        must(registry.post(
                "clerk.prep",
                "/api/enterprises/" + firm.code() + "/activity",
                "{\"lastActiveOn\":\"" + day(60) + "\",\"modes\":[\"9710\"],\"effectiveOn\":\"" + day(60)
                        + "\",\"basis\":{\"document\":\"form\"}}"));
        for (Step step : way(status, objected)) {
            must(registry.post(
                    step.account(),
                    "/api/enterprises/" + firm.code() + "/pool/" + step.action().restName(),
                    json(step.daysAgo())));
        }
        return firm;
    }

    /** Proposes to withdraw the registration; the proposal's number is 1. */
    Firm proposed() {
        Firm firm = registered();
        must(registry.post("clerk.wuqing", "/api/enterprises/" + firm.code() + "/amendments", proposal(firm)));
        return firm;
    }

    private static Answer must(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.raw().request().uri() + ": " + answer.status() + " "
                    + answer.raw().body());
        }
        return answer;
    }

    private static List<Step> way(PoolStatus status, boolean objected) {
        Step nominate = new Step("clerk.prep", PoolAction.NOMINATE, 50);
        Step first = new Step("second", PoolAction.PASS_FIRST_REVIEW, 45);
        Step second = new Step("third", PoolAction.PASS_SECOND_REVIEW, 40);
        Step open = new Step("third", PoolAction.OPEN_NOTICE, 20);
        Step objection = new Step("clerk.prep", PoolAction.RECEIVE_OBJECTION, 15);
        Step close = new Step("third", PoolAction.CLOSE_NOTICE, 13);
        Step enter = new Step("fourth", PoolAction.ENTER, 12);
        return switch (status) {
            case NOT_NOMINATED -> List.of();
            case NOMINATED -> List.of(nominate);
            case RETURNED -> List.of(nominate, new Step("second", PoolAction.RETURN, 48));
            case FIRST_REVIEW_PASSED -> List.of(nominate, first);
            case SECOND_REVIEW_PASSED -> List.of(nominate, first, second);
            case ON_NOTICE ->
                objected ? List.of(nominate, first, second, open, objection) : List.of(nominate, first, second, open);
            case NOTICE_CLOSED -> List.of(nominate, first, second, open, close);
            case IN_POOL -> List.of(nominate, first, second, open, close, enter);
            case SUSPENDED ->
                List.of(nominate, first, second, open, close, enter, new Step("fourth", PoolAction.SUSPEND, 10));
            case EXITED ->
                List.of(nominate, first, second, open, close, enter, new Step("fourth", PoolAction.EXIT, 10));
            case REJECTED -> List.of(nominate, new Step("second", PoolAction.REJECT, 45));
        };
    }

    static String registration(String code, String effectiveOn) {
        return "{\"code\":\"" + code + "\",\"name\":\"Firm " + code + "\",\"unit\":\"120114\",\"kinds\":"
                + "[\"MANUFACTURING\"],\"mainProducts\":\"bicycles\",\"effectiveOn\":\"" + effectiveOn
                + "\",\"basis\":{\"document\":\"licence\"}}";
    }

    static String proposal(Firm firm) {
        return "{\"kind\":\"WITHDRAW\",\"position\":" + firm.registeredAt()
                + ",\"reason\":\"registered by mistake\",\"basis\":{\"document\":\"form\"}}";
    }

    /** All that any pool action reads, on a day. */
    Map<String, String> form(int daysAgo) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("mainProducts", "bicycles");
        fields.put("annualValueWan", String.valueOf(100 + daysAgo));
        fields.put("reason", "a reason that is long enough");
        fields.put("items", "overseasMarks");
        fields.put("dueOn", day(daysAgo - 10));
        fields.put("opinion", "complete");
        fields.put("notice", "2026-2");
        fields.put("from", day(daysAgo));
        fields.put("until", day(daysAgo - 6));
        fields.put("receivedOn", day(15));
        fields.put("signed", "true");
        fields.put("written", "true");
        fields.put("content", "the mark is another firm's");
        fields.put("objectionNumber", "1");
        fields.put("upheld", "false");
        fields.put("effectiveOn", day(daysAgo));
        fields.put("basisDocument", "form");
        return fields;
    }

    /** As {@link #form}, for the API. */
    String json(int daysAgo) {
        return """
                {"submission": {"mainProducts": "bicycles", "annualValueWan": %d},
                 "reason": "a reason that is long enough", "items": ["overseasMarks"], "dueOn": "%s",
                 "opinion": "complete", "notice": "2026-2", "from": "%s", "until": "%s", "receivedOn": "%s",
                 "signed": true, "written": true, "content": "the mark is another firm's", "objectionNumber": 1,
                 "upheld": false, "effectiveOn": "%s", "basis": {"document": "form"}}
                """.formatted(100 + daysAgo, day(daysAgo - 10), day(daysAgo), day(daysAgo - 6), day(15), day(daysAgo));
    }
}
