package app.kontor.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The sidecar {@code shop.manifest}: what the database file looked like when it was last closed. H2 takes an empty or shortened file
 * for a new database without a word, and has no checksums on its pages; this is how Kontor notices first.
 *
 * @param schemaVersion of the newest migration, a number
 * @param h2 the version of H2 that wrote the file; absent before 0.2
 * @param bytes size of the database file when it was closed; 0 while it is open
 * @param checksum CRC-32C of the whole closed file, hexadecimal; absent while it is open
 * @param clean whether it was written by an orderly close
 * @param sum CRC-32C of the other fields: a manifest that was damaged itself is taken for none
 */
record Manifest(UUID databaseId, String schemaVersion, @Nullable String h2, long bytes, @Nullable String checksum, long lastSeq,
        @Nullable String lastHash, boolean clean, @Nullable String sum) {
    static final int FIRST_WITH_JOURNAL = 12;
    private static final int PART = 1 << 18;

    static Manifest of(UUID database, int schema, Journal.Head head) {
        return new Manifest(database, Integer.toString(schema), org.h2.engine.Constants.VERSION, 0, null, head.seq(), head.hash(),
                false, null);
    }

    /** Before H2 opens the file: from then on neither its size nor its checksum hold. */
    Manifest opened() {
        return new Manifest(databaseId, schemaVersion, h2, 0, null, lastSeq, lastHash, false, null);
    }

    /** After the file was closed. */
    Manifest closed(Path file) throws IOException {
        return new Manifest(databaseId, schemaVersion, h2, Files.size(file), checksum(file), lastSeq, lastHash, true, null);
    }

    int schema() {
        return Integer.parseInt(schemaVersion);
    }

    /** Empty if there is none, or if it is damaged: then everything is checked instead. */
    static Optional<Manifest> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Manifest read = of(JsonFields.of(Files.readAllBytes(file)));
            boolean sound = read.schemaVersion.matches("\\d{1,6}") && (read.sum == null ? read.h2 == null : read.sum.equals(read.ownSum()));
            return sound ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Manifest of(JsonFields fields) {
        return new Manifest(fields.id("databaseId"), fields.text("schemaVersion"), fields.textOrNull("h2"), fields.number("bytes"),
                fields.textOrNull("checksum"), fields.number("lastSeq"), fields.textOrNull("lastHash"), fields.flag("clean"),
                fields.textOrNull("sum"));
    }

    private String json(String checked) {
        return "{\"databaseId\":" + quoted(databaseId.toString()) + ",\"schemaVersion\":" + quoted(schemaVersion) + ",\"h2\":" + quoted(h2)
                + ",\"bytes\":" + bytes + ",\"checksum\":" + quoted(checksum) + ",\"lastSeq\":" + lastSeq + ",\"lastHash\":" + quoted(lastHash)
                + ",\"clean\":" + clean + ",\"sum\":" + quoted(checked) + "}";
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    void write(Path file, Disk disk) throws IOException {
        disk.replace(file, json(ownSum()).getBytes(StandardCharsets.UTF_8));
    }

    private String ownSum() {
        CRC32C crc = new CRC32C();
        String fields = String.join(" ", databaseId.toString(), schemaVersion, h2, Long.toString(bytes), checksum, Long.toString(lastSeq),
                lastHash, Boolean.toString(clean));
        crc.update(fields.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    static String checksum(Path file) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(PART); // each byte is copied once, and not on through Java's heap
        try (FileChannel in = FileChannel.open(file)) {
            while (in.read(buffer) >= 0) {
                crc.update(buffer.flip());
                buffer.clear();
            }
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
