package org.cultivation.application.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.directory.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports on disk, one directory each: the file as uploaded and what is known of it. The register does not depend on
 * them; without them only the history of files is lost.
 */
final class ImportFiles implements ImportStore {

    private static final String ORIGINAL = "original.xlsx";
    private static final String STATE = "import.json";

    private final Path root;
    private final JsonMapper mapper = ImportJson.mapper();

    ImportFiles(Path root) {
        this.root = root;
    }

    @Override
    public Path original(String id) {
        return root.resolve(id).resolve(ORIGINAL);
    }

    @Override
    public void keep(String id, InputStream upload, long limit) throws IOException {
        OwnerOnly.directory(root);
        OwnerOnly.directory(root.resolve(id));
        OwnerOnly.file(original(id));
        try (OutputStream out = Files.newOutputStream(original(id))) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                size += read;
                Refusal.when(size > limit, "import.file-too-large", limit / 1024 / 1024);
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public void discard(String id) throws IOException {
        Path directory = root.resolve(id);
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    @Override
    public Path annotated(String id, String language, Content content) throws IOException {
        String name = language.equals("en") ? "annotated-en.xlsx" : "annotated.xlsx";
        Path draft = Files.createTempFile(root.resolve(id), "annotated", ".tmp");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            content.writeTo(out);
        }
        return Files.move(
                draft,
                root.resolve(id).resolve(name),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void save(ImportJob job) {
        Path directory = root.resolve(job.id());
        Path draft = directory.resolve(STATE + ".tmp");
        try {
            OwnerOnly.file(draft);
            Files.write(draft, mapper.writeValueAsBytes(job));
            Files.move(
                    draft,
                    directory.resolve(STATE),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<ImportJob> find(String id) {
        Path file = root.resolve(id).resolve(STATE);
        return ImportStore.isId(id) && Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    @Override
    public List<ImportJob> all() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(root)) {
            return directories
                    .map(directory -> find(directory.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(ImportJob::startedAt).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean begin(ImportJob job, RowChoice choice, Actor actor) {
        save(job);
        return true;
    }

    @Override
    public boolean end(ImportJob job, long term) {
        save(job);
        return true;
    }

    private ImportJob read(Path file) {
        try {
            return mapper.readValue(Files.readAllBytes(file), ImportJob.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
