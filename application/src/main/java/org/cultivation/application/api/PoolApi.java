package org.cultivation.application.api;

import java.util.List;
import java.util.Locale;
import org.cultivation.application.api.Bodies.BatchBody;
import org.cultivation.application.api.Bodies.PoolBody;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.PoolCommands;
import org.cultivation.application.commands.PoolRequest;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.Refusals;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.PoolAction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves in the cultivation pool, one firm or a list of up to 2,000. */
@RestController
class PoolApi {

    private static final int MOST_ROWS = 2_000;

    private final Commands commands;
    private final Acts acts;
    private final Refusals refusals;

    PoolApi(Commands commands, Acts acts, Refusals refusals) {
        this.commands = commands;
        this.acts = acts;
        this.refusals = refusals;
    }

    @PostMapping("/api/enterprises/{code}/pool/{action}")
    ResponseEntity<Recorded> act(@PathVariable String code, @PathVariable String action, @RequestBody PoolBody body) {
        PoolAction named = named(action);
        Recorded recorded =
                commands.send(PoolCommands.of(named, EnterpriseApi.parse(code), request(body), actOf(body)));
        return ResponseEntity.ok()
                .header(AsOf.POSITION, String.valueOf(recorded.position()))
                .body(recorded);
    }

    /** One row of a batch: recorded at a position, or refused with code and text. */
    record BatchRow(
            String code,
            @Nullable Long position,
            @Nullable String refusal,
            @Nullable String detail) {}

    record BatchAnswer(int recorded, int refused, List<BatchRow> rows) {}

    @PostMapping("/api/pool/batches/{action}")
    ResponseEntity<BatchAnswer> batch(@PathVariable String action, @RequestBody BatchBody body, Locale locale) {
        PoolAction named = named(action);
        List<String> codes = Bodies.each(body.codes());
        Refusal.when(codes.isEmpty(), "batch.empty");
        Refusal.when(codes.size() > MOST_ROWS, "batch.too-long", MOST_ROWS, codes.size());
        PoolBody each = Bodies.required("action", body.action());
        PoolRequest request = request(each);
        Act act = actOf(each);
        List<BatchRow> rows = commands
                .sendAll(codes, code -> code, code -> PoolCommands.of(named, EnterpriseApi.parse(code), request, act))
                .stream()
                .map(row -> new BatchRow(
                        row.subject(),
                        row.recorded() == null ? null : row.recorded().position(),
                        row.refusal() == null ? null : row.refusal().code(),
                        row.refusal() == null ? null : refusals.text(row.refusal(), locale)))
                .toList();
        int refused = (int) rows.stream().filter(row -> row.refusal() != null).count();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        rows.stream()
                .map(BatchRow::position)
                .filter(position -> position != null)
                .max(Long::compare)
                .ifPresent(last -> answer.header(AsOf.POSITION, String.valueOf(last)));
        return answer.body(new BatchAnswer(rows.size() - refused, refused, rows));
    }

    private Act actOf(PoolBody body) {
        return Bodies.act(acts, body.effectiveOn(), body.basis());
    }

    private static PoolAction named(String action) {
        return PoolAction.named(action).orElseThrow(() -> new Refusal("action.unknown", action));
    }

    private static PoolRequest request(PoolBody body) {
        return new PoolRequest(
                body.submission(),
                body.reason(),
                body.items(),
                body.dueOn(),
                body.opinion(),
                body.notice(),
                body.from(),
                body.until(),
                body.receivedOn(),
                body.signed(),
                body.written(),
                body.content(),
                body.objectionNumber(),
                body.upheld());
    }
}
