package org.cultivation.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.cultivation.application.MongoStorage;
import org.cultivation.application.accounts.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** What one node keeps of a session another finds, as long as it lasts. On the server that MONGODB_URI names, or in process. */
class MongoSessionsTest {

    private static final Duration IDLE = Duration.ofHours(8);

    private final ConnectionString place = new ConnectionString(MongoStorage.freshUri());
    private final MongoClient client = MongoClients.create(place);
    private final MongoDatabase database = client.getDatabase(Objects.requireNonNull(place.getDatabase()));
    private Instant now = Instant.now();
    private final MongoSessions one = new MongoSessions(database, IDLE, () -> now);
    private final MongoSessions other = new MongoSessions(database, IDLE, () -> now);

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    private static SecurityContext clerk() {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn("clerk", 3), null, List.of(new SimpleGrantedAuthority("ROLE_CLERK"))));
    }

    private StoredSession found(MongoSessions node, String id) {
        return Objects.requireNonNull(node.findById(id));
    }

    @Test
    void who_is_signed_in_and_the_token_of_forms_are_found_by_another_node() {
        StoredSession session = one.createSession();
        session.setAttribute(SessionPart.FORMS.attribute(), new DefaultCsrfToken("X-CSRF", "_csrf", "secret"));
        one.save(session);
        StoredSession there = found(other, session.getId());
        there.setAttribute(SessionPart.ACCOUNT.attribute(), clerk());
        other.save(there);
        StoredSession again = found(one, session.getId());
        assertThat(again.<SecurityContext>getAttribute(SessionPart.ACCOUNT.attribute()))
                .isEqualTo(clerk());
        assertThat(again.<DefaultCsrfToken>getRequiredAttribute(SessionPart.FORMS.attribute())
                        .getToken())
                .isEqualTo("secret");
        again.removeAttribute(SessionPart.FORMS.attribute());
        one.save(again);
        assertThat(found(other, session.getId()).getAttributeNames()).containsExactly(SessionPart.ACCOUNT.attribute());
    }

    @Test
    void one_that_ended_at_one_node_is_over_at_all_and_a_late_answer_does_not_bring_it_back() {
        StoredSession session = one.createSession();
        one.save(session);
        StoredSession there = found(other, session.getId());
        one.deleteById(session.getId());
        there.setAttribute(SessionPart.ACCOUNT.attribute(), clerk());
        other.save(there);
        assertThat(one.findById(session.getId())).isNull();
        there.changeSessionId();
        other.save(there);
        assertThat(one.findById(there.getId())).isNull();
    }

    @Test
    void it_ends_when_it_is_not_used_and_lasts_while_it_is() {
        StoredSession session = one.createSession();
        one.save(session);
        String id = session.getId();
        for (int i = 0; i < 5; i++) {
            now = now.plus(Duration.ofHours(7));
            StoredSession used = found(i % 2 == 0 ? other : one, id);
            used.setLastAccessedTime(now);
            one.save(used);
        }
        now = now.plus(IDLE);
        assertThat(other.findById(id)).isNull();
        one.save(one.createSession());
        assertThat(database.getCollection("session").countDocuments()).isEqualTo(1);
    }

    @Test
    void another_identifier_takes_the_place_of_the_first() {
        StoredSession session = one.createSession();
        one.save(session);
        String first = session.getId();
        session.changeSessionId();
        one.save(session);
        assertThat(other.findById(first)).isNull();
        assertThat(other.findById(session.getId())).isNotNull();
    }

    @Test
    void whoever_reads_the_database_learns_no_identifier_and_nothing_unknown_is_kept() {
        StoredSession session = one.createSession();
        one.save(session);
        for (Document stored : database.getCollection("session").find()) {
            assertThat(stored.toJson()).doesNotContain(session.getId());
        }
        session.setAttribute("anything", "else");
        assertThatIllegalArgumentException().isThrownBy(() -> one.save(session));
    }
}
