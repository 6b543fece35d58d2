package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.cli.RegistryCommand;
import org.cultivation.application.registers.EntryCommands;
import org.cultivation.application.visitors.Visitor.Seen;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Role;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.enterprise.ContactPerson;
import org.cultivation.infra.vault.Vault;
import org.cultivation.infra.vault.VaultStore;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.reference.FindReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A contact person goes through a real registry, by page and API, and nobody finds a byte in clear anywhere, ever. */
class ErasedContactTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String NAME = "Ouyang \u9ea6\u514b\u65af Qwortz";
    private static final String TELEPHONE = "+86 22 5550 7391";
    private static final String EMAIL = "qwortz.ouyang@unmistakable.example";
    private static final String OTHER = "Second Qwortzling";
    private static final List<String> SECRETS =
            List.of(NAME, "Qwortz", "\u9ea6\u514b\u65af", TELEPHONE, "5550 7391", EMAIL, "qwortz.ouyang", OTHER);

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final String firm = Cases.freshCode();
    private final String contacts = "/api/enterprises/" + firm + "/contacts";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path elsewhere;

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void nothing_is_in_clear_before_the_erasure_and_nothing_is_left_after_it() throws Exception {
        String person;
        String commitment;
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            must(registry.post("clerk.wuqing", "/api/enterprises", Cases.registration(firm, TODAY.toString())));
            Visitor clerk = Visitor.of(registry, "clerk.wuqing");
            Seen wrong = clerk.post("/enterprises/" + firm + "/contacts/name", form("no address " + EMAIL));
            assertThat(wrong.status()).as(wrong.text()).isEqualTo(422);
            assertThat(wrong.page().select("#refusal").text())
                    .contains("e-mail")
                    .doesNotContain(EMAIL);
            assertThat(wrong.page().select("#contact-name").attr("value")).isEqualTo(NAME);
            Seen named = clerk.post("/enterprises/" + firm + "/contacts/name", form(EMAIL));
            assertThat(named.status()).as(named.text()).isEqualTo(302);
            assertThat(clerk.get(named.location()).text()).contains("1 person").doesNotContain(NAME, EMAIL);
            mistakes(registry);
            Answer second = registry.send(registry.request("clerk", contacts)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "k")
                    .POST(BodyPublishers.ofString(body(OTHER))));
            assertThat(second.status()).as(second.raw().body()).isEqualTo(201);
            JsonNode known = registry.get("auditor", contacts).body();
            assertThat(known.size()).isEqualTo(2);
            person = known.get(0).path("person").asString();
            if (person.equals(second.body().path("person").asString())) {
                person = known.get(1).path("person").asString();
            }
            must(registry.post("clerk", contacts + "/" + person + "/details", body(NAME)));
            commitment = revealed(registry, clerk, person);
            assertThat(findings()).isEmpty();
        }
        assertThat(findings()).isEmpty();
        List<String> traces;
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            assertThat(registry.post("clerk", contacts + "/reveal", "{\"reason\":\"after a restart\"}")
                            .raw()
                            .body())
                    .contains(EMAIL);
            Answer again = registry.send(registry.request("clerk", contacts)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "k")
                    .POST(BodyPublishers.ofString(body(OTHER))));
            assertThat(again.status()).isEqualTo(201);
            assertThat(registry.get("clerk", contacts).body().size()).isEqualTo(2);
            traces = traces(registry, person);
            assertThat(traces).allSatisfy(trace -> assertThat(holding(trace)).isNotEmpty());
            erase(registry, person);
            assertThat(traces).allSatisfy(trace -> assertThat(holding(trace)).isEmpty());
            Answer after = registry.post("clerk", contacts + "/reveal", "{\"reason\":\"once more\"}");
            assertThat(after.body().size()).isEqualTo(1);
            assertThat(after.raw().body()).doesNotContain(EMAIL).contains(OTHER);
            assertThat(findings()).isEmpty();
        }
        for (String command : List.of("export", "verify")) {
            said.reset();
            String[] arguments = command.equals("export")
                    ? new String[] {"export", elsewhere.resolve("package.zip").toString(), "--data=" + directory}
                    : new String[] {"verify", "--data=" + directory};
            assertThat(RegistryCommand.run(arguments))
                    .as(said.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
        assertThat(findings()).isEmpty();
        assertThat(holding(commitment)).as("the ledger keeps the commitment").isNotEmpty();
        assertThat(traces).allSatisfy(trace -> assertThat(holding(trace)).isEmpty());
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain(SECRETS);
    }

    @Test
    void a_crash_between_ledger_and_vault_is_settled_at_the_next_start() throws Exception {
        String person;
        String orphan;
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            must(registry.post("clerk", "/api/enterprises", Cases.registration(firm, TODAY.toString())));
            person = must(registry.post("clerk", contacts, body(NAME)))
                    .path("person")
                    .asString();
            Vault vault = registry.bean(Vault.class);
            orphan = vault.number();
            vault.put(orphan, firm, Map.of("name", OTHER));
            must(registry.post("clerk", contacts + "/" + person + "/request-erasure", choice("consent-withdrawn")));
            // As a crash leaves it: the fact is recorded, the vault was not reached.
            PoolRules rules = registry.bean(Registry.class)
                    .ask(Known.NOW, (views, position) -> FindReference.rules(views, TODAY))
                    .value();
            Actor reviewer = new Actor("first", Role.REVIEWER, People.CITY);
            registry.bean(EntryCommands.class)
                    .recordWorkedOut(
                            EntryId.of(Register.ENTERPRISE, firm),
                            ContactPerson.KIND,
                            "erased",
                            Map.of(ContactPerson.PERSON, person),
                            new Act(reviewer, TODAY, TODAY, Basis.of("request"), rules, null));
            assertThat(registry.bean(VaultStore.class).persons()).contains(person, orphan);
            assertThat(registry.post("clerk", contacts + "/reveal", "{\"reason\":\"a look\"}")
                            .body()
                            .size())
                    .isZero();
        }
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            assertThat(registry.bean(VaultStore.class).persons()).isEmpty();
        }
    }

    private void mistakes(RunningRegistry registry) {
        assertThat(registry.post("clerk", contacts, body(NAME).replace(TELEPHONE, "call " + NAME))
                        .status())
                .isEqualTo(422);
        assertThat(registry.post("clerk", contacts, body(NAME).replace("}}", ""))
                        .status())
                .isEqualTo(400);
        assertThat(registry.post(
                                "clerk",
                                contacts,
                                body(NAME).replace("\"effectiveOn\"", "\"" + NAME + "\":1,\"effectiveOn\""))
                        .status())
                .isIn(201, 400, 422);
        assertThat(registry.post("clerk", contacts, body(NAME.repeat(20))).status())
                .isEqualTo(422);
        assertThat(registry.post("clerk", contacts, body(NAME).replace(TODAY.toString(), "2999-01-01"))
                        .status())
                .isEqualTo(422);
        assertThat(registry.post("clerk.dongli", contacts, body(NAME)).code()).isEqualTo("scope.other-unit");
        assertThat(registry.post("first", contacts, body(NAME)).code()).isEqualTo("role.not-entitled");
        registry.get("auditor", contacts).body().forEach(left -> {
            if (left.path("status").asString().equals("named")
                    && registry.get("auditor", contacts).body().size() > 1) {
                must(registry.post(
                        "clerk",
                        contacts + "/" + left.path("person").asString() + "/withdraw",
                        choice("recorded-by-mistake")));
            }
        });
    }

    /** Reveals by page and API, and checks by hand what proves it; answers the commitment. */
    private String revealed(RunningRegistry registry, Visitor clerk, String person) throws Exception {
        String page = "/enterprises/" + firm + "/contacts/reveal";
        assertThat(clerk.post(page, Map.of("contact-reason", "")).status()).isEqualTo(422);
        Seen shown = clerk.post(page, Map.of("contact-reason", "call about the review"));
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(shown.page().select("dd").text()).contains(NAME, EMAIL);
        for (String account : List.of("auditor", "leader", "operator", "clerk.dongli")) {
            Answer refused = registry.post(account, contacts + "/reveal", "{\"reason\":\"curious\"}");
            assertThat(refused.status()).as(account).isEqualTo(403);
            assertThat(refused.raw().body()).doesNotContain(SECRETS);
        }
        Answer answer = registry.post("clerk", contacts + "/reveal", "{\"reason\":\"to prove it\"}");
        assertThat(answer.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
        for (JsonNode one : answer.body()) {
            if (one.path("person").asString().equals(person)) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        HexFormat.of().parseHex(one.path("salt").asString()), "HmacSHA256"));
                byte[] made = mac.doFinal(one.path("canonical").asString().getBytes(StandardCharsets.UTF_8));
                assertThat(HexFormat.of().withUpperCase().formatHex(made))
                        .isEqualTo(one.path("commitment").asString());
                return one.path("commitment").asString();
            }
        }
        throw new AssertionError("not revealed: " + answer.raw().body());
    }

    private void erase(RunningRegistry registry, String person) {
        must(registry.post("clerk", contacts + "/" + person + "/request-erasure", choice("consent-withdrawn")));
        Answer unconfirmed = registry.post("first", contacts + "/" + person + "/erase", choice(""));
        assertThat(unconfirmed.code()).isEqualTo("contact.not-confirmed");
        String sure = "{\"confirmed\":true,\"basis\":{\"document\":\"request 7\"}}";
        assertThat(registry.post("clerk", contacts + "/" + person + "/erase", sure)
                        .code())
                .isEqualTo("role.not-entitled");
        must(registry.post("first", contacts + "/" + person + "/erase", sure));
    }

    private static List<String> traces(RunningRegistry registry, String person) {
        var sealed = registry.bean(VaultStore.class).find(person).orElseThrow();
        List<String> traces = new ArrayList<>(List.of(sealed.wrappedKey().text()));
        sealed.records().forEach(record -> traces.add(record.content().text()));
        return traces;
    }

    private static JsonNode must(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 299);
        return answer.body();
    }

    private static Map<String, String> form(String email) {
        return Map.of(
                "contact-name",
                NAME,
                "contact-position",
                "export manager",
                "contact-telephone",
                TELEPHONE,
                "contact-email",
                email,
                "effectiveOn",
                TODAY.toString(),
                "basisDocument",
                "letter 3");
    }

    private static String body(String name) {
        return "{\"name\":\"" + name + "\",\"telephone\":\"" + TELEPHONE + "\",\"email\":\""
                + (name.equals(NAME) ? EMAIL : "second@other.example") + "\",\"effectiveOn\":\"" + TODAY
                + "\",\"basis\":{\"document\":\"letter 3\"}}";
    }

    private static String choice(String choice) {
        return "{\"choice\":\"" + choice + "\",\"basis\":{\"document\":\"request 7\"}}";
    }

    /** Where one of the secrets stands in clear, in any file, also within compressed ones. */
    private List<String> findings() throws IOException {
        List<String> found = new ArrayList<>();
        for (String secret : SECRETS) {
            for (String file : holding(secret)) {
                found.add(secret + " in " + file);
            }
        }
        if (said.toString(StandardCharsets.UTF_8).contains("Qwortz")) {
            found.add("the program's output");
        }
        return found;
    }

    private List<String> holding(String text) {
        List<String> found = new ArrayList<>();
        for (Path root : List.of(directory, elsewhere)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (isIn(Files.readAllBytes(file), text, 0)) {
                        found.add(file.toString());
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return found;
    }

    private static boolean isIn(byte[] bytes, String text, int depth) throws IOException {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (raw.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        if (depth < 3 && raw.startsWith("\u001f\u008b")) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return isIn(in.readAllBytes(), text, depth + 1);
            }
        }
        if (depth < 3 && raw.startsWith("PK\u0003\u0004")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (isIn(zip.readAllBytes(), text, depth + 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
