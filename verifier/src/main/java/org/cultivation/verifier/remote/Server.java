package org.cultivation.verifier.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import org.cultivation.verifier.tree.TreeHasher;
import org.jspecify.annotations.Nullable;

/** Fetches from one registry, with the account of somebody who may read what is asked for. */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final @Nullable String authorization;

    /**
     * @param address of the registry, such as {@code https://registry.example}
     * @param account null to ask as nobody
     */
    public Server(String address, @Nullable String account, @Nullable String password) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.authorization = account == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((account + ":" + (password == null ? "" : password)).getBytes(UTF_8));
    }

    /** It answered, but not with 200. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(String path, int status) {
            super(path + " answers " + status);
            this.status = status;
        }

        /** As HTTP knows it. */
        int status() {
            return status;
        }
    }

    /**
     * The content at a path of the registry.
     *
     * @throws IOException when it does not answer with 200
     */
    public byte[] get(String path) throws IOException {
        return send(path, BodyHandlers.ofByteArray());
    }

    /**
     * SHA-256 of the content at a path, of any size.
     *
     * @throws Refused when it does not answer with 200
     */
    byte[] digest(String path) throws IOException {
        MessageDigest sha256 = TreeHasher.sha256();
        try (InputStream content = new DigestInputStream(send(path, BodyHandlers.ofInputStream()), sha256)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return sha256.digest();
    }

    private <T> T send(String path, BodyHandler<T> handler) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept", "*/*");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<T> response = client.send(request.build(), handler);
            if (response.statusCode() != 200) {
                if (response.body() instanceof InputStream unread) {
                    unread.close();
                }
                throw new Refused(address + path, response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public String toString() {
        return address;
    }

    @Override
    public void close() {
        client.close();
    }
}
