package org.cultivation.application.contacts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cultivation.application.api.AsOf;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.commands.Recorded;
import org.cultivation.domain.Act;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.Contact;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.vault.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Contact persons of a firm for other systems. Details are in the answer to {@code reveal} only, with salt and canonical
 * text: the HMAC-SHA-256 of the text keyed by the salt is the commitment in the ledger.
 */
@RestController
@RequestMapping("/api/enterprises/{code}/contacts")
class ContactApi {

    private final Contacts contacts;
    private final Acts acts;
    private final AsOf asOf;

    ContactApi(Contacts contacts, Acts acts, AsOf asOf) {
        this.contacts = contacts;
        this.acts = acts;
        this.asOf = asOf;
    }

    /** The document a fact rests on; contact facts take no evidence file. */
    record ContactBasis(@Nullable String document) {}

    /** A person to name, or new details of one. */
    record ContactBody(
            @Nullable String name,
            @Nullable String position,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable LocalDate effectiveOn,
            @Nullable ContactBasis basis) {

        Contact contact() {
            return Contact.parse(name, position, telephone, email);
        }

        @Override
        public String toString() {
            return "ContactBody";
        }
    }

    /** A move without details. */
    record ContactActBody(
            @Schema(description = "one of the options of the move's field") @Nullable
            String choice,

            @Schema(description = "true to erase") @Nullable Boolean confirmed,
            @Nullable LocalDate effectiveOn,
            @Nullable ContactBasis basis) {}

    /** Why details are asked for; it is recorded. */
    record ReasonBody(@Nullable String reason) {}

    /** Who was named, and where the fact stands. */
    record NamedContact(String person, long position, long sequence) {}

    @GetMapping
    ResponseEntity<List<KnownContact>> list(@PathVariable String code) {
        UnifiedSocialCreditCode firm = firm(code);
        contacts.unit(firm);
        return asOf.answer(null, null, (views, on) -> contacts.of(views, firm, on));
    }

    @PostMapping
    ResponseEntity<NamedContact> name(@PathVariable String code, @RequestBody ContactBody body) {
        UnifiedSocialCreditCode firm = firm(code);
        Contacts.Named named = contacts.name(firm, body.contact(), act(body.effectiveOn(), body.basis()));
        Recorded recorded = named.recorded();
        return ResponseEntity.created(URI.create("/api/enterprises/" + firm + "/contacts"))
                .header(AsOf.POSITION, String.valueOf(recorded.position()))
                .body(new NamedContact(named.person(), recorded.position(), recorded.sequence()));
    }

    @PostMapping("/{person}/details")
    ResponseEntity<Recorded> alter(
            @PathVariable String code, @PathVariable String person, @RequestBody ContactBody body) {
        return answer(contacts.alter(firm(code), person, body.contact(), act(body.effectiveOn(), body.basis())));
    }

    @PostMapping("/{person}/{act:withdraw|request-erasure|erase|decline-erasure}")
    ResponseEntity<Recorded> act(
            @PathVariable String code,
            @PathVariable String person,
            @PathVariable String act,
            @RequestBody ContactActBody body) {
        ContactForm of = ContactForm.ALL.stream()
                .filter(one -> one.word().equals(act))
                .findFirst()
                .orElseThrow(() -> new Refusal("action.unknown", act));
        Act signed = act(body.effectiveOn(), body.basis());
        return answer(
                act.equals("erase")
                        ? contacts.erase(firm(code), person, Boolean.TRUE.equals(body.confirmed()), signed)
                        : contacts.move(
                                firm(code),
                                person,
                                of.move(),
                                of.values(Objects.requireNonNullElse(body.choice(), "")),
                                signed));
    }

    /** Details with what proves that they are what was recorded. */
    record Revealed(String person, String commitment, Map<String, String> details, String salt, String canonical) {

        static Revealed of(Opened opened) {
            return new Revealed(
                    opened.person(), opened.commitment(), opened.details(), opened.salt(), opened.canonical());
        }

        @Override
        public String toString() {
            return "Revealed";
        }
    }

    @PostMapping("/reveal")
    ResponseEntity<List<Revealed>> reveal(@PathVariable String code, @RequestBody ReasonBody body) {
        List<Revealed> revealed = contacts.reveal(firm(code), Objects.requireNonNullElse(body.reason(), "")).stream()
                .map(Revealed::of)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(revealed);
    }

    private static ResponseEntity<Recorded> answer(Recorded recorded) {
        return ResponseEntity.ok()
                .header(AsOf.POSITION, String.valueOf(recorded.position()))
                .body(recorded);
    }

    private Act act(@Nullable LocalDate effectiveOn, @Nullable ContactBasis basis) {
        return acts.of(effectiveOn, Basis.of(Objects.requireNonNullElse(basis == null ? null : basis.document(), "")));
    }

    private static UnifiedSocialCreditCode firm(String code) {
        return UnifiedSocialCreditCode.parse(code);
    }
}
