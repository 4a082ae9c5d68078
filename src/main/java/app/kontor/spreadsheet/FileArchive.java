package app.kontor.spreadsheet;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip file that holds files to be read. They are read where they lie: nothing is unpacked to the disk, so that no name in it can lead
 * anywhere.
 */
public final class FileArchive {
    /** How files end that are tables. */
    public static final List<String> TABLES = List.of("csv", "tsv", "txt", "xlsx", "xls", "ods", "json", "jsonl");
    /** How an archive ends. */
    public static final String ENDING = "zip";

    private static final Set<String> ARCHIVES = Set.of("zip", "7z", "rar", "gz", "tgz", "tar", "bz2", "xz");
    private static final Set<String> WORKBOOK = Set.of("[Content_Types].xml", "mimetype", "META-INF/manifest.xml");
    private static final int MOST_FILES = 200;
    private static final int MOST_ENTRIES = 10_000;
    private static final long ALWAYS_FINE = 4_000_000;
    private static final long MOST_TIMES_PACKED = 200;

    private FileArchive() {}

    /** @param path within the archive, with "/" between folder and file */
    public record Part(String path, FileContent content) {}

    /**
     * The tables in a zip file, by their path; those of systems (hidden, __MACOSX) and other kinds of files are left out. Empty for what is
     * no zip file, for a workbook (which is one, too) and for one that is cut off: whoever reads it says that.
     *
     * @throws UnreadableFile if a password is needed, a name leads elsewhere, an archive lies in it, or it unpacks to too much
     */
    public static Optional<List<Part>> parts(FileContent file) throws IOException {
        if (!SpreadsheetReader.isZip(TextEncoding.start(file, 4))) {
            return Optional.empty();
        }
        try (ZipFile zip = open(file)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.stream().anyMatch(entry -> WORKBOOK.contains(entry.getName()))) {
                return Optional.empty();
            }
            return Optional.of(parts(file, zip, entries));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static List<Part> parts(FileContent file, ZipFile zip, List<ZipArchiveEntry> entries) {
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String path = entry.getName().replace('\\', '/');
            if (isTable(path, entry)) {
                check(entry, path, zip);
                if (!names.add(path.toLowerCase(Locale.ROOT))) {
                    throw new UnreadableFile("damaged.archiveName", 0, null, path);
                }
                parts.add(new Part(path, new FileContent.Zipped(file, entry.getName(), entry.getSize())));
            }
        }
        if (parts.isEmpty()) {
            throw new UnreadableFile("unknownFormat.archiveEmpty");
        }
        if (parts.size() > MOST_FILES || entries.size() > MOST_ENTRIES) {
            throw new UnreadableFile("damaged.archiveFiles", 0, null, String.valueOf(MOST_FILES));
        }
        parts.sort(java.util.Comparator.comparing(Part::path));
        return parts;
    }

    /** Whether it is to be read: no folder, nothing hidden, none of another kind. */
    private static boolean isTable(String path, ZipArchiveEntry entry) {
        List<String> names = List.of(path.split("/"));
        if (names.contains("..") || path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*")) {
            throw new UnreadableFile("damaged.archiveName", 0, null, path);
        }
        boolean isHidden = names.stream().anyMatch(name -> name.startsWith(".") || name.startsWith("~$") || name.equals("__MACOSX"));
        if (entry.isDirectory() || isHidden) {
            return false;
        }
        String file = names.isEmpty() ? "" : names.getLast().toLowerCase(Locale.ROOT);
        String ending = file.substring(file.lastIndexOf('.') + 1);
        if (ARCHIVES.contains(ending)) {
            throw new UnreadableFile("unknownFormat.archiveNested", 0, null, path);
        }
        return TABLES.contains(ending) && !file.startsWith("readme") && !file.startsWith("liesmich");
    }

    private static void check(ZipArchiveEntry entry, String path, ZipFile zip) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableFile("damaged.archivePassword");
        }
        if (!zip.canReadEntryData(entry) || entry.getSize() < 0 || entry.getCompressedSize() < 0) {
            throw new UnreadableFile("damaged.archive", 0, null, path);
        }
        if (entry.getSize() > Math.max(ALWAYS_FINE, entry.getCompressedSize() * MOST_TIMES_PACKED)) {
            throw new UnreadableFile("damaged.archiveBomb", 0, null, path);
        }
    }

    static ZipFile open(FileContent file) throws IOException {
        return ZipFile.builder().setSeekableByteChannel(channel(file)).get();
    }

    private static SeekableByteChannel channel(FileContent file) throws IOException {
        return switch (file) {
            case FileContent.InMemory memory -> new SeekableInMemoryByteChannel(memory.bytes());
            case FileContent.OnDisk disk -> Files.newByteChannel(disk.path());
            case FileContent.Joined parts -> new SeekableInMemoryByteChannel(parts.bytes());
            case FileContent.Zipped within -> throw new IOException("No archive within an archive: " + within.entry());
        };
    }
}
