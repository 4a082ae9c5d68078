package app.kontor.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sidecar {@code shop.manifest}: what the database file looked like when it was last closed. H2 takes an empty or
 * shortened file for a new database without a word; this is how Kontor notices first.
 *
 * @param bytes size of the database file when this was written
 * @param clean whether it was written by an orderly close
 */
record Manifest(UUID databaseId, String schemaVersion, long bytes, long lastSeq, boolean clean) {

    static Optional<Manifest> read(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(JsonMapper.shared().readValue(Files.readString(file), Manifest.class))
                : Optional.empty();
    }

    /** Written beside and moved over, so that a crash leaves the old one or the new one. */
    void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, JsonMapper.shared().writeValueAsString(this));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
