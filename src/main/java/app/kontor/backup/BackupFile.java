package app.kontor.backup;

import app.kontor.backup.Content.Part;
import app.kontor.db.Disk;
import app.kontor.value.BusinessRuleException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup's zip, read: what it says of itself, whether it is whole, and its parts. Never unpacked by the names that stand in it. */
record BackupFile(Path file) {
    static final String MANIFEST = "manifest.json";
    /** H2's own zip of the database. */
    static final String DATABASE = "database.zip";
    static final String SETTINGS = "workstation.properties";
    static final String KEY = "shop.key";
    private static final int MANIFEST_LIMIT = 100_000_000;
    private static final int BUFFER = 1 << 16;

    /** Empty where the file is no backup, or too damaged to say. */
    Optional<Content> content() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Optional.of(manifest(zip));
        } catch (IOException | JacksonException | BusinessRuleException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Reads the whole file and compares every hash.
     *
     * @throws BusinessRuleException restore.noBackup, restore.newer, restore.damaged
     */
    Content verified() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BusinessRuleException("restore.noFile", file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Content content = manifest(zip);
            if (content.format() > Content.FORMAT) {
                throw new BusinessRuleException("restore.newer", file, content.program());
            }
            if (!Checksum.holds(file)) {
                throw damaged(firstDamaged(zip, content).orElse(file.getFileName().toString()));
            }
            return content;
        } catch (ZipException | EOFException | JacksonException | IllegalArgumentException noZip) {
            throw Checksum.looksLikeOne(file) ? damaged(file.getFileName().toString()) : new BusinessRuleException("restore.noBackup", file);
        }
    }

    /** Writes a part to a file, synced. @throws BusinessRuleException restore.damaged when it is not what was backed up */
    void extract(Part part, Path target, Disk disk) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                FileChannel channel = disk.open(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            if (!copy(zip, part, Channels.newOutputStream(channel))) {
                throw damaged(part.name());
            }
            channel.force(true);
        } catch (ZipException | EOFException e) {
            throw damaged(part.name());
        }
    }

    private static Content manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null || entry.getSize() > MANIFEST_LIMIT) {
            throw new ZipException("no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Content content = JsonMapper.shared().readValue(in.readNBytes(MANIFEST_LIMIT), Content.class);
            if (content.at() == null || content.parts() == null || content.reason() == null || content.program() == null) {
                throw new ZipException("no manifest");
            }
            return content;
        } catch (NullPointerException incomplete) { // a list that the JSON lacks
            throw new ZipException("no manifest");
        }
    }

    private static Optional<String> firstDamaged(ZipFile zip, Content content) throws IOException {
        for (Part part : content.parts()) {
            if (!isSound(zip, part)) {
                return Optional.of(part.name());
            }
        }
        return Optional.empty();
    }

    private static boolean isSound(ZipFile zip, Part part) throws IOException {
        try {
            return copy(zip, part, OutputStream.nullOutputStream());
        } catch (ZipException | EOFException e) { // the second where deflated bytes end too early
            return false;
        }
    }

    /** Never more than the part is said to have. */
    private static boolean copy(ZipFile zip, Part part, OutputStream out) throws IOException {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null) {
            return false;
        }
        MessageDigest digest = Checksum.sha256();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && bytes <= part.bytes(); read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                bytes += read;
            }
        }
        return bytes == part.bytes() && HexFormat.of().formatHex(digest.digest()).equals(part.sha256());
    }

    private BusinessRuleException damaged(String part) {
        return new BusinessRuleException("restore.damaged", file, part);
    }

    /** The part of this name. */
    static @Nullable Part part(Content content, String name) {
        List<Part> found = content.parts().stream().filter(part -> part.name().equals(name)).toList();
        return found.isEmpty() ? null : found.getFirst();
    }
}
