package org.cultivation.infra.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cultivation.infra.note.InvalidNote.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key and the note of the documentation of Go's implementation, and every way to be wrong. */
class SignedNoteTest {

    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String SIGNED = "\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final VerifierKey PETER = VerifierKey.parse(VKEY);

    private static void refused(Reason reason, String note, VerifierKey... known) {
        assertThatExceptionOfType(InvalidNote.class)
                .isThrownBy(() ->
                        SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).verify(List.of(known)))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(reason));
    }

    @Test
    void the_known_note_is_made_byte_for_byte_and_verified() throws InvalidNote {
        SignerKey signer = SignerKey.of(SKEY, PETER);
        SignedNote note = new SignedNote(TEXT, List.of(signer.sign(TEXT)));
        assertThat(note).hasToString(TEXT + "\n" + SIGNED);
        assertThat(SignedNote.parse(note.toString()).verify(List.of(PETER))).containsExactly(PETER);
        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
        assertThat(signer.secret()).isEqualTo(SKEY);
        assertThat(PETER).hasToString(VKEY);
        assertThat(signer.toString()).doesNotContain(SKEY.substring(34));
    }

    @Test
    void a_key_that_was_tampered_with_is_none() {
        for (int from = 0; from <= VKEY.length(); from++) {
            for (int to = from + 1; to <= VKEY.length(); to++) {
                String part = VKEY.substring(from, to);
                if (!part.equals(VKEY)) {
                    assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(part));
                }
            }
        }
        byte[] bytes = VKEY.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            byte[] other = bytes.clone();
            other[i]++;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> VerifierKey.parse(new String(other, StandardCharsets.US_ASCII)));
        }
    }

    /** Both with their hashes adjusted, from the tests of Go's implementation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void a_key_of_another_length_or_type_is_none(String vkey) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(vkey));
    }

    @Test
    void a_private_key_belongs_to_its_public_one() {
        SignerKey other = SignerKey.generate("PeterNeumann");
        assertThatIllegalArgumentException().isThrownBy(() -> SignerKey.of(SKEY, other.verifier()));
        String swapped = other.secret().replace(other.verifier().hash(), PETER.hash());
        assertThatIllegalArgumentException().isThrownBy(() -> SignerKey.of(swapped, PETER));
        assertThat(SignerKey.of(other.secret(), other.verifier()).secret()).isEqualTo(other.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a+b", "a\u3000b", "a\u2028b", "a\tb"})
    void a_name_has_no_spaces_and_no_plus(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignerKey.generate(name));
    }

    @Test
    void a_changed_text_or_signature_is_found() {
        refused(Reason.WRONG_SIGNATURE, TEXT.replace("answer", "anSwer") + "\n" + SIGNED, PETER);
        refused(Reason.WRONG_SIGNATURE, TEXT + "\n" + SIGNED.replace("ZJkuBS9UG", "ZJkuBS9UH"), PETER);
    }

    @Test
    void a_wrong_signature_by_a_known_key_spoils_the_right_one_of_another() {
        SignerKey other = SignerKey.generate("other");
        SignedNote note = new SignedNote(
                TEXT, List.of(other.sign(TEXT), SignerKey.of(SKEY, PETER).sign("else\n")));
        refused(Reason.WRONG_SIGNATURE, note.toString(), PETER, other.verifier());
    }

    @Test
    void signatures_of_strangers_are_ignored_even_under_a_known_name_or_id() throws InvalidNote {
        SignerKey namesake = SignerKey.generate("PeterNeumann");
        NoteSignature sameId = new NoteSignature("somebody", PETER.id(), new byte[64]);
        SignedNote note = new SignedNote(
                TEXT,
                List.of(namesake.sign(TEXT), sameId, SignerKey.of(SKEY, PETER).sign(TEXT)));
        assertThat(SignedNote.parse(note.toString()).verify(List.of(PETER))).containsExactly(PETER);
        refused(Reason.NO_KNOWN_KEY, new SignedNote(TEXT, List.of(namesake.sign(TEXT), sameId)).toString(), PETER);
        refused(Reason.NO_KNOWN_KEY, note.toString());
    }

    @Test
    void what_is_no_note_is_refused() {
        refused(Reason.MALFORMED, "", PETER);
        refused(Reason.MALFORMED, TEXT, PETER);
        refused(Reason.MALFORMED, TEXT + "\n", PETER);
        refused(Reason.MALFORMED, TEXT + SIGNED, PETER);
        refused(Reason.MALFORMED, TEXT + "\n" + SIGNED.strip(), PETER);
        refused(Reason.MALFORMED, TEXT + "\n" + SIGNED + "more\n", PETER);
        refused(Reason.MALFORMED, TEXT + "\n" + SIGNED + "\n", PETER);
        refused(Reason.MALFORMED, TEXT + "\n" + SIGNED.replace("\u2014 ", "- "), PETER);
        refused(Reason.MALFORMED, TEXT + "\n" + SIGNED.replace("=", ""), PETER);
        refused(Reason.MALFORMED, TEXT + "\n" + SIGNED.replace(" x08", "  x08"), PETER);
        refused(Reason.MALFORMED, TEXT + "\n" + SIGNED.replace("\n", "\r\n"), PETER);
        refused(Reason.MALFORMED, TEXT + "\n\u2014 PeterNeumann x08goA==\n", PETER);
        refused(Reason.MALFORMED, TEXT + "\n" + SIGNED.repeat(101), PETER);
        byte[] latin = (TEXT + "\n" + SIGNED).getBytes(StandardCharsets.UTF_8);
        latin[3] = (byte) 0xE9;
        assertThatExceptionOfType(InvalidNote.class).isThrownBy(() -> SignedNote.parse(latin));
    }

    @Test
    void a_text_may_have_empty_lines_and_sixteen_signatures() throws InvalidNote {
        String text = "one\n\ntwo\n\n";
        List<SignerKey> keys = java.util.stream.IntStream.range(0, 16)
                .mapToObj(i -> SignerKey.generate("key-" + i))
                .toList();
        SignedNote note =
                new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
        SignedNote read = SignedNote.parse(note.toString());
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.verify(keys.stream().map(SignerKey::verifier).toList())).hasSize(16);
    }

    @Test
    void a_cosignature_covers_its_time_and_is_no_plain_signature() throws InvalidNote {
        SignerKey signer = SignerKey.generate("witness.example/w1");
        VerifierKey witness = Cosignature.witness(signer);
        Instant at = Instant.parse("2026-11-24T08:00:00Z");
        NoteSignature line = Cosignature.sign(signer, at, TEXT);
        assertThat(witness.verifies(TEXT, line)).isTrue();
        assertThat(Cosignature.at(line)).isEqualTo(at);
        assertThat(VerifierKey.parse(witness.toString())).isEqualTo(witness);
        assertThat(SignedNote.parse(new SignedNote(TEXT, List.of(line)).toString())
                        .verify(List.of(witness)))
                .containsExactly(witness);
        byte[] later = line.signature();
        byte[] moved = later.clone();
        moved[7]++;
        assertThat(witness.verifies(TEXT, new NoteSignature(line.name(), line.id(), moved)))
                .isFalse();
        byte[] negative = later.clone();
        negative[0] = (byte) 0x80;
        assertThat(witness.verifies(TEXT, new NoteSignature(line.name(), line.id(), negative)))
                .isFalse();
        byte[] untimed = Arrays.copyOfRange(later, 8, later.length);
        assertThat(witness.verifies(TEXT, new NoteSignature(line.name(), line.id(), untimed)))
                .isFalse();
        assertThat(signer.verifier().verifies(TEXT, line)).isFalse();
    }

    /** The example of C2SP tlog-cosignature: a key of the same name has another id as a log than as a witness. */
    @Test
    void the_two_types_of_one_key_have_different_ids() {
        SignerKey signer = SignerKey.generate("both");
        assertThat(Cosignature.witness(signer).hash())
                .isNotEqualTo(signer.verifier().hash());
    }
}
