package org.cultivation.infra.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.RunningRoot;
import org.cultivation.infra.verify.LedgerCheck.Finding;
import org.jspecify.annotations.Nullable;

/** Checks an export: its facts as {@link LedgerCheck} does, and that they are those its header promises. */
public final class ExportCheck {

    private final LedgerCheck facts;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable ExportHeader header;
    private boolean begun;
    private RunningRoot block = new RunningRoot();
    private long blockNumber;

    public ExportCheck(FactCatalogue catalogue) {
        this.facts = new LedgerCheck(catalogue);
    }

    /** Checks all of {@code in}, a line at a time. */
    public void read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                next(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }
        if (line.size() > 0) {
            next(line.toByteArray());
        }
        end();
    }

    private void next(byte[] line) {
        if (!begun) {
            begun = true;
            try {
                header = ExportHeader.parse(line).orElse(null);
                if (header != null) {
                    return;
                }
            } catch (IllegalArgumentException e) {
                findings.add(new Finding(0, "header", String.valueOf(e.getMessage())));
                return;
            }
        }
        facts.next(line);
        long of = (facts.next() - 1) / ExportHeader.BLOCK;
        if (of != blockNumber) {
            endBlock();
            blockNumber = of;
        }
        block.add(Hash.ofLeaf(line));
    }

    /** A block that is whole by number and yet another: what lacks or is doubled is found by its position already. */
    private void endBlock() {
        if (header != null && blockNumber < header.blocks().size()) {
            long first = blockNumber * ExportHeader.BLOCK;
            long after = Math.min(first + ExportHeader.BLOCK, header.to());
            if (block.size() == after - first
                    && !block.root().equals(header.blocks().get((int) blockNumber))) {
                findings.add(new Finding(
                        first,
                        "changed",
                        "a fact among #" + first + " to #" + (after - 1) + " is not what was exported"));
            }
        }
        block = new RunningRoot();
    }

    private void end() {
        endBlock();
        if (header == null) {
            return;
        }
        long end = facts.size() == 0 ? 0 : facts.next();
        if (end < header.to()) {
            findings.add(
                    new Finding(end, "cut-off", "the file ends before it; it was written up to #" + (header.to() - 1)));
        } else if (end > header.to()) {
            findings.add(new Finding(header.to(), "beyond", "the header promises nothing from here on"));
        } else if (findings().isEmpty() && !facts.root().equals(header.root())) {
            findings.add(new Finding(
                    0, "root", "the header promises " + header.root().toBase64()));
        }
    }

    /** False for an export of an earlier version, in which a cut tail cannot be seen. */
    public boolean hasHeader() {
        return begun && (header != null || !findings.isEmpty());
    }

    /** How many facts were checked, and the root of the tree over them. */
    public LedgerCheck facts() {
        return facts;
    }

    /** What was found, in the facts and against the header. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(facts.findings());
        all.addAll(findings);
        return all;
    }
}
