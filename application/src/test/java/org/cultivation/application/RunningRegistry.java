package org.cultivation.application;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.vault.VaultKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole registry on a free port, over a directory of the test, with an account per role. */
public final class RunningRegistry implements AutoCloseable {

    public static final String PASSWORD = "a password for tests";

    private static @Nullable Path sharedKey;

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final int port;

    /** @param more Spring properties, such as {@code --registry.demo=true} */
    public RunningRegistry(Path directory, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--registry.data=" + directory, "--server.port=0", "--spring.main.register-shutdown-hook=false"));
        arguments.addAll(List.of(more));
        if (arguments.stream().anyMatch(one -> one.startsWith("--spring.mongodb.uri="))) {
            shareVaultKey(directory);
        }
        context = SpringApplication.run(CultivationRegistry.class, arguments.toArray(String[]::new));
        port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        add("clerk", Role.CLERK, "120000");
        add("clerk.wuqing", Role.CLERK, "120114");
        add("clerk.dongli", Role.CLERK, "120110");
        add("first", Role.REVIEWER, "120000");
        add("first.wuqing", Role.REVIEWER, "120114");
        add("second", Role.REVIEWER, "120000");
        add("third", Role.REVIEWER, "120000");
        add("auditor", Role.AUDITOR, "120000");
        add("leader", Role.LEADER, "120000");
        add("operator", Role.ADMINISTRATOR, "120000");
    }

    /** Every node of a registry has the same key of the vault; an operator copies it, this does here. */
    private static synchronized void shareVaultKey(Path directory) {
        try {
            Path own = directory.resolve(VaultKey.FILE);
            if (sharedKey == null) {
                sharedKey = Files.createTempDirectory("vault-key");
                VaultKey.open(sharedKey);
            }
            if (!Files.exists(own)) {
                Files.createDirectories(directory);
                Files.copy(sharedKey.resolve(VaultKey.FILE), own);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void add(String name, Role role, String scope) {
        Accounts accounts = context.getBean(Accounts.class);
        if (accounts.find(name).isEmpty()) {
            try {
                accounts.add(name, name, role, new UnitCode(scope), PASSWORD);
            } catch (Refusal exists) {
                // Another node of the same test was first.
                if (accounts.find(name).isEmpty()) {
                    throw exists;
                }
            }
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** How many facts are recorded. */
    public long head() {
        return bean(Ledger.class).head();
    }

    public int port() {
        return port;
    }

    /** An answer: status and body. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String code() {
            return body.path("code").asString("");
        }
    }

    public Answer get(String account, String path) {
        return send(request(account, path).GET());
    }

    public Answer post(String account, String path, String body) {
        return send(request(account, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    public HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "en")
                .header("Authorization", basic(account, PASSWORD));
    }

    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String text = response.body();
            boolean isJson = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(response.statusCode(), isJson ? json.readTree(text) : json.nullNode(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
