package org.cultivation.application.visitors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.cultivation.application.RunningRegistry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser: signs in by the form, keeps cookies, hands in forms with their token, follows nothing. */
public final class Visitor {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final IntSupplier port;
    private String token = "";

    private Visitor(IntSupplier port) {
        this.port = port;
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port.getAsInt() + path);
    }

    /** What came back. */
    public record Seen(int status, String text, HttpResponse<String> raw) {

        public Document page() {
            return Jsoup.parse(text, raw.uri().toString());
        }

        boolean html() {
            return header("Content-Type").startsWith("text/html");
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** Where it leads, without the host. */
        public String location() {
            return header("Location").replaceFirst("^https?://[^/]+", "");
        }
    }

    /** Somebody who is not signed in. */
    static Visitor stranger(RunningRegistry registry) {
        return new Visitor(registry::port);
    }

    /** Signs in; pages come in English. */
    static Visitor of(RunningRegistry registry, String account) {
        return stranger(registry).signedIn(account);
    }

    /** Signs in where each request comes to the next of several nodes in turn, as behind a plain load balancer. */
    public static Visitor among(List<RunningRegistry> nodes, String account) {
        AtomicInteger turn = new AtomicInteger();
        return new Visitor(
                        () -> nodes.get(turn.getAndIncrement() % nodes.size()).port())
                .signedIn(account);
    }

    private Visitor signedIn(String account) {
        Visitor visitor = this;
        visitor.token = token(visitor.get("/sign-in?lang=en"));
        Seen in = visitor.post("/sign-in", Map.of("name", account, "password", RunningRegistry.PASSWORD));
        if (in.status() != 302 || in.location().contains("error")) {
            throw new IllegalStateException(account + " cannot sign in: " + in.status() + " " + in.location());
        }

        visitor.token = token(visitor.get("/account"));
        return visitor;
    }

    /** Signs in by the form; what came back. */
    public Seen signInAgain(String account) {
        token = token(get("/sign-in?lang=en"));
        return post("/sign-in", Map.of("name", account, "password", RunningRegistry.PASSWORD));
    }

    private static String token(Seen seen) {
        return seen.page().select("input[name=_csrf]").attr("value");
    }

    public Seen get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /** A file as it is sent. */
    HttpResponse<byte[]> download(String path) {
        try {
            return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Hands in a form, with the token. */
    public Seen post(String path, Map<String, String> fields) {
        return form(path, encoded(fields) + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    /** Hands in a form as another site would, which knows no token. */
    public Seen forge(String path, Map<String, String> fields) {
        return form(path, encoded(fields));
    }

    /** Hands in a form with a file in the field {@code file}. */
    public Seen upload(String path, String name, byte[] file) {
        String boundary = "------------------------between";
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nMANUFACTURING\r\n--"
                                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    private Seen form(String path, String body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(
                    request.header("Accept", "text/html,*/*;q=0.8").build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Seen(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
