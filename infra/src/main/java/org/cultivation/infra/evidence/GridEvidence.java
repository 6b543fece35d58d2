package org.cultivation.infra.evidence;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Files in GridFS, for all nodes of a registry, with copies in a directory of this node. A copy is made when a file is
 * filed or first asked for and is checked by its name, so the directory can be emptied at any time.
 *
 * <p>Two nodes that file the same content at the same moment may keep it twice; either copy is as good.
 */
public final class GridEvidence implements Evidence {

    private final GridFSBucket bucket;
    private final EvidenceFiles copies;

    /** @param copies of this node alone */
    public GridEvidence(MongoDatabase database, EvidenceFiles copies) {
        this.bucket = GridFSBuckets.create(database, "evidence")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.copies = copies;
    }

    @Override
    public String store(InputStream in, long limit) throws IOException {
        String checksum = copies.store(in, limit);
        Path copy = copies.find(checksum).orElseThrow();
        try (InputStream content = Files.newInputStream(copy)) {
            if (kept(checksum).isEmpty()) {
                bucket.uploadFromStream(checksum, content);
            }
            return checksum;
        } catch (MongoException e) {
            throw new IOException("the evidence file was not kept: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Path> find(String checksum) {
        Optional<Path> copy = copies.find(checksum);
        if (copy.isPresent() || !EvidenceFiles.isName(checksum)) {
            return copy;
        }
        try {
            return kept(checksum).flatMap(file -> fetch(file, checksum));
        } catch (MongoException e) {
            throw new UncheckedIOException(new IOException("the evidence file cannot be fetched", e));
        }
    }

    @Override
    public Set<String> names() throws IOException {
        try {
            return bucket.find().map(GridFSFile::getFilename).into(new HashSet<>());
        } catch (MongoException e) {
            throw new IOException("the evidence files cannot be listed: " + e.getMessage(), e);
        }
    }

    private Optional<GridFSFile> kept(String checksum) {
        return Optional.ofNullable(bucket.find(Filters.eq("filename", checksum)).first());
    }

    private Optional<Path> fetch(GridFSFile file, String checksum) {
        try (GridFSDownloadStream content = bucket.openDownloadStream(file.getId())) {
            String found = copies.store(content, file.getLength());
            if (!found.equals(checksum)) {
                throw new IOException("the evidence file " + checksum + " has another content, " + found);
            }
            return copies.find(checksum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
