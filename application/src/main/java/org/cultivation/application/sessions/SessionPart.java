package org.cultivation.application.sessions;

import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.cultivation.application.accounts.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/**
 * What a session may hold: who is signed in, the token of its forms, and where a visitor wanted to go before he signed
 * in. Each is written out member by member, so that nothing in the database decides which class is made from it.
 */
enum SessionPart {
    ACCOUNT("SPRING_SECURITY_CONTEXT") {
        @Override
        Document written(Object value) {
            Authentication authentication = ((SecurityContext) value).getAuthentication();
            if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
                throw new IllegalArgumentException("a session is of an account: " + value);
            }
            return new Document("name", signedIn.name())
                    .append("revision", signedIn.revision())
                    .append(
                            "authorities",
                            authentication.getAuthorities().stream()
                                    .map(GrantedAuthority::getAuthority)
                                    .toList());
        }

        @Override
        Object read(Document stored) {
            return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(stored.getString("name"), stored.getLong("revision")),
                    null,
                    stored.getList("authorities", String.class).stream()
                            .map(SimpleGrantedAuthority::new)
                            .toList()));
        }
    },

    FORMS("org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN") {
        @Override
        Document written(Object value) {
            CsrfToken token = (CsrfToken) value;
            return new Document("header", token.getHeaderName())
                    .append("parameter", token.getParameterName())
                    .append("token", token.getToken());
        }

        @Override
        Object read(Document stored) {
            return new DefaultCsrfToken(
                    stored.getString("header"), stored.getString("parameter"), stored.getString("token"));
        }
    },

    WANTED("SPRING_SECURITY_SAVED_REQUEST") {
        @Override
        Document written(Object value) {
            DefaultSavedRequest wanted = (DefaultSavedRequest) value;
            return new Document("method", wanted.getMethod())
                    .append("scheme", wanted.getScheme())
                    .append("server", wanted.getServerName())
                    .append("port", wanted.getServerPort())
                    .append("uri", wanted.getRequestURI())
                    .append("url", wanted.getRequestURL())
                    .append("context", wanted.getContextPath())
                    .append("servlet", wanted.getServletPath())
                    .append("path", wanted.getPathInfo())
                    .append("query", wanted.getQueryString())
                    .append(
                            "languages",
                            wanted.getLocales().stream()
                                    .map(Locale::toLanguageTag)
                                    .toList())
                    .append("accept", wanted.getHeaderValues("accept"));
        }

        @Override
        Object read(Document stored) {
            return new DefaultSavedRequest.Builder()
                    .setMethod(stored.getString("method"))
                    .setScheme(stored.getString("scheme"))
                    .setServerName(stored.getString("server"))
                    .setServerPort(stored.getInteger("port"))
                    .setRequestURI(stored.getString("uri"))
                    .setRequestURL(stored.getString("url"))
                    .setContextPath(stored.getString("context"))
                    .setServletPath(stored.getString("servlet"))
                    .setPathInfo(stored.getString("path"))
                    .setQueryString(stored.getString("query"))
                    .setMatchingRequestParameterName("continue")
                    .setLocales(stored.getList("languages", String.class).stream()
                            .map(Locale::forLanguageTag)
                            .toList())
                    .setHeaders(new java.util.TreeMap<>(java.util.Map.of(
                            "accept", stored.getList("accept", String.class, List.of()),
                            "accept-language", stored.getList("languages", String.class))))
                    .build();
        }
    };

    private final String attribute;

    SessionPart(String attribute) {
        this.attribute = attribute;
    }

    /** The name under which Spring Security keeps it in a session. */
    String attribute() {
        return attribute;
    }

    /** The field of a session's document that holds it. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract Document written(Object value);

    abstract Object read(Document stored);

    /** @throws IllegalArgumentException when a session must not hold that */
    static SessionPart of(String attribute) {
        for (SessionPart part : values()) {
            if (part.attribute.equals(attribute)) {
                return part;
            }
        }
        throw new IllegalArgumentException("a session in the database does not hold " + attribute);
    }
}
