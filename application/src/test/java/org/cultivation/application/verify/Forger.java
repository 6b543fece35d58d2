package org.cultivation.application.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.export.EvidencePackage;
import org.cultivation.infra.export.PackageSigning;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.SignerKey;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.Hash;

/** Writes packages of other entries with everything worked out anew: hashes, sums, checksums, and what it can sign. */
final class Forger {

    private static final Pattern POSITION = Pattern.compile(",\"position\":[0-9]+,\"recordedAt\":");

    private final EvidenceFiles evidence;

    Forger(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    /** The entries with positions as they now stand. */
    static List<String> renumbered(List<String> entries) {
        List<String> numbered = new java.util.ArrayList<>();
        for (String entry : entries) {
            Matcher position = POSITION.matcher(entry);
            numbered.add(position.replaceFirst(",\"position\":" + numbered.size() + ",\"recordedAt\":"));
        }
        return numbered;
    }

    byte[] write(List<String> entries, PackageSigning signing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EvidencePackage(ledger(entries), evidence, SmallRegistry.readme(), signing)
                .write(entries.size(), out, facts -> {});
        return out.toByteArray();
    }

    private static LedgerReader ledger(List<String> entries) {
        return (LedgerReader) Proxy.newProxyInstance(
                Forger.class.getClassLoader(), new Class<?>[] {LedgerReader.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("read")) {
                        return new Lines(entries.iterator());
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private record Lines(Iterator<String> lines) implements LedgerStream {

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public Entry next() {
            return Envelope.parse(lines.next().getBytes(UTF_8));
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    /** Signs with this key, whatever it is. */
    static PackageSigning by(SignerKey key, String origin) {
        return new PackageSigning() {
            @Override
            public String origin() {
                return origin;
            }

            @Override
            public String keys() {
                return key.verifier() + "\n";
            }

            @Override
            public String rotations() {
                return "";
            }

            @Override
            public String checkpoint(long size, Hash root) {
                return sign(new Checkpoint(origin, size, root).text());
            }

            @Override
            public String sign(String text) {
                return new SignedNote(text, List.of(key.sign(text))).toString();
            }
        };
    }

    /** Has no key: puts old signatures below new texts, and an old checkpoint as it is. */
    static PackageSigning without(PackageParts original) {
        String note = original.text("package.note");
        return new PackageSigning() {
            @Override
            public String origin() {
                return note.lines().skip(1).findFirst().orElseThrow();
            }

            @Override
            public String keys() {
                return original.text("keys.vkey");
            }

            @Override
            public String rotations() {
                return "";
            }

            @Override
            public String checkpoint(long size, Hash root) {
                return original.text("checkpoint");
            }

            @Override
            public String sign(String text) {
                return text + note.substring(note.lastIndexOf("\n\n") + 1);
            }
        };
    }
}
