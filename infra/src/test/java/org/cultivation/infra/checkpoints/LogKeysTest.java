package org.cultivation.infra.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cultivation.infra.ledger.SetClock;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.VerifierKey;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {

    private static final Duration MONTH = Duration.ofDays(30);

    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    Path directory;

    private LogKeys open() {
        return LogKeys.open(directory, clock, "registry.example/log");
    }

    private static Checkpoint empty(LogKeys keys) {
        return new Checkpoint(keys.origin(), 0, Hash.EMPTY_TREE);
    }

    @Test
    void a_key_is_made_once_and_is_its_owners_only() throws IOException {
        VerifierKey made = open().current();
        assertThat(open().current()).isEqualTo(made);
        assertThat(made.name()).isEqualTo("registry.example/log");
        Path file = directory.resolve("log/keys.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void an_origin_is_for_ever_and_invented_when_none_is_wanted() {
        LogKeys keys = LogKeys.open(directory, clock, null);
        assertThat(keys.origin()).matches("cultivation-registry/[0-9a-f]{16}");
        assertThat(LogKeys.open(directory, clock, keys.origin()).origin()).isEqualTo(keys.origin());
        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(this::open)
                .withMessageContaining(keys.origin())
                .withMessageContaining("registry.example/log");
    }

    @Test
    void an_origin_that_no_key_can_have_is_refused() {
        for (String origin :
                List.of("a b", "a+b", "cultivation-registry/key-rotation/v1", "cultivation-registry-package/v1")) {
            assertThatExceptionOfType(LogUnavailable.class)
                    .as(origin)
                    .isThrownBy(() -> LogKeys.open(directory, clock, origin));
        }
        assertThat(directory.resolve("log/keys.json")).doesNotExist();
    }

    @Test
    void after_a_rotation_both_keys_sign_for_a_while_and_then_the_old_one_is_forgotten() throws Exception {
        LogKeys keys = open();
        VerifierKey old = keys.current();
        // Another process, beside the running one.
        LogKeys beside = open();
        clock.advance(Duration.ofSeconds(5));
        SignedNote rotation = beside.rotate(empty(beside), MONTH);
        VerifierKey next = keys.current();
        assertThat(next).isNotEqualTo(old).isEqualTo(beside.current());
        SignedNote during = keys.sign(empty(keys));
        assertThat(during.verify(List.of(old))).containsExactly(old);
        assertThat(during.verify(List.of(old, next))).containsExactly(next, old);
        assertThat(KeyRotation.open(rotation).from()).isEqualTo(old);
        assertThat(KeyRotation.open(rotation).to()).isEqualTo(next);
        clock.advance(MONTH);
        assertThatExceptionOfType(InvalidNote.class)
                .isThrownBy(() -> keys.sign(empty(keys)).verify(List.of(old)));
        assertThat(Files.readString(directory.resolve("log/keys.json")))
                .contains("PRIVATE+KEY+" + old.name() + "+" + old.hash());
        keys.forgetRetired();
        assertThat(Files.readString(directory.resolve("log/keys.json")))
                .doesNotContain("PRIVATE+KEY+" + old.name() + "+" + old.hash())
                .contains("PRIVATE+KEY+" + next.name() + "+" + next.hash());
        assertThat(open().verifiers()).containsExactly(old, next);
    }

    @Test
    void without_overlap_the_old_key_is_forgotten_at_once() throws Exception {
        LogKeys keys = open();
        VerifierKey old = keys.current();
        keys.rotate(empty(keys), Duration.ZERO);
        assertThat(keys.sign(empty(keys)).signatures()).hasSize(1);
        assertThat(keys.sign(empty(keys)).verify(keys.verifiers())).containsExactly(keys.current());
        assertThat(Files.readString(directory.resolve("log/keys.json"))).doesNotContain("+" + old.hash() + "+AQ==");
        assertThat(keys.all().getFirst().signer()).isNull();
    }

    @Test
    void whoever_trusts_one_key_can_follow_to_all_of_the_log_and_to_no_other() {
        LogKeys keys = open();
        VerifierKey first = keys.current();
        keys.rotate(empty(keys), MONTH);
        VerifierKey second = keys.current();
        keys.rotate(empty(keys), MONTH);
        VerifierKey third = keys.current();
        List<SignedNote> backwards = keys.rotations().reversed();
        assertThat(KeyRotation.trusted(first, backwards)).containsExactlyInAnyOrder(first, second, third);
        assertThat(KeyRotation.trusted(third, backwards)).containsExactlyInAnyOrder(first, second, third);
        LogKeys another = LogKeys.open(directory.resolve("another"), clock, "registry.example/log");
        assertThat(KeyRotation.trusted(another.current(), backwards)).containsExactly(another.current());
        SignedNote halfSigned = new SignedNote(
                backwards.getLast().text(),
                List.of(backwards.getLast().signatures().getLast()));
        assertThat(KeyRotation.trusted(first, List.of(halfSigned))).containsExactly(first);
        SignedNote changed = new SignedNote(
                backwards
                        .getLast()
                        .text()
                        .replace(second.toString(), another.current().toString()),
                backwards.getLast().signatures());
        assertThat(KeyRotation.trusted(first, List.of(changed))).containsExactly(first);
    }

    @Test
    void a_rotation_is_no_checkpoint_and_a_checkpoint_no_rotation() {
        LogKeys keys = open();
        SignedNote rotation = keys.rotate(empty(keys), MONTH);
        assertThatExceptionOfType(InvalidNote.class).isThrownBy(() -> Checkpoint.open(rotation, keys.verifiers()));
        assertThatExceptionOfType(InvalidNote.class).isThrownBy(() -> KeyRotation.open(keys.sign(empty(keys))));
    }

    @Test
    void a_damaged_key_file_stops_the_start() throws IOException {
        open();
        Path file = directory.resolve("log/keys.json");
        Files.writeString(file, Files.readString(file).replace("vkey", "key"));
        assertThatExceptionOfType(LogUnavailable.class).isThrownBy(this::open);
    }
}
