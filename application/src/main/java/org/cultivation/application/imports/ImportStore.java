package org.cultivation.application.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;

/**
 * Imports: the file as uploaded and what is known of it. The register does not depend on them; without them only the
 * history of files is lost. Throws {@link org.cultivation.infra.ledger.LedgerUnavailable} when the storage is away.
 */
interface ImportStore {

    static boolean isId(String id) {
        return id.matches("b-[0-9]{8}-[a-z0-9]{4}");
    }

    /** The file as uploaded, on this node. */
    Path original(String id);

    /**
     * Keeps an upload.
     *
     * @throws Refusal {@code import.file-too-large}; nothing is kept then
     */
    void keep(String id, InputStream upload, long limit) throws IOException;

    /** Forgets a file that turned out to be no list. */
    void discard(String id) throws IOException;

    /** Writes to a stream. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes the annotated copy on this node, in place of an earlier one. Its name holds no text of the reader's. */
    Path annotated(String id, String language, Content content) throws IOException;

    /** Keeps an import that is not being written. */
    void save(ImportJob job);

    Optional<ImportJob> find(String id);

    /** All imports, latest first. */
    List<ImportJob> all();

    /** Says that an import is to be written, by whichever node; false when it is already or has been. */
    boolean begin(ImportJob job, RowChoice choice, Actor actor);

    /** Keeps how an import ended; false, and nothing is kept, when a node with a later term goes on with it. */
    boolean end(ImportJob job, long term);

    /** True when other nodes may go on with an import. */
    default boolean isShared() {
        return false;
    }

    /**
     * An import that some node is writing or is to write.
     *
     * @param progress as it was told last
     */
    record Underway(ImportJob job, RowChoice choice, Actor actor, Progress progress) {}

    /** All that are being written; of other nodes only. */
    default List<Underway> underway() {
        return List.of();
    }

    /** The one, when it is being written. */
    default Optional<Underway> underway(String id) {
        return underway().stream().filter(one -> one.job().id().equals(id)).findFirst();
    }

    /** This node goes on with it under this term; false when another did under a later one. */
    default boolean take(String id, long term) {
        return true;
    }

    /** Tells the other nodes how far it is; answers whether one of them asked to stop. */
    default boolean tell(String id, long term, Progress progress) {
        return false;
    }

    /** Asks the node that writes it to stop. */
    default void stop(String id) {
        // One process knows by itself.
    }
}
