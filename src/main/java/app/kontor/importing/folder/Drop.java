package app.kontor.importing.folder;

import app.kontor.spreadsheet.FileArchive;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies in the folder and is complete.
 *
 * @param channel the one whose folder it lies in; null if it lies beside them
 * @param changed when it was written last, and its size: another file under the same name is another drop
 */
public record Drop(Path file, @Nullable String channel, Instant changed, long size) {
    private static final Duration QUIET = Duration.ofSeconds(2);

    public String name() {
        return file.getFileName().toString();
    }

    /** Those of one folder, by name; a folder that is not there has none. @throws BusinessRuleException folder.unusable */
    static List<Drop> in(Path folder, @Nullable String channel, Instant now) {
        return all(folder, channel).filter(drop -> !drop.isFresh(now)).toList();
    }

    static boolean isBusy(Path folder, Instant now) {
        return all(folder, null).anyMatch(drop -> drop.isFresh(now));
    }

    private boolean isFresh(Instant now) {
        return changed.isAfter(now.minus(QUIET));
    }

    private static Stream<Drop> all(Path folder, @Nullable String channel) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Drop::isWanted).sorted().flatMap(file -> of(file, channel)).toList().stream();
        } catch (IOException e) {
            throw new BusinessRuleException("folder.unusable", folder);
        }
    }

    /** None if it has gone since it was seen. */
    private static Stream<Drop> of(Path file, @Nullable String channel) {
        try {
            return Stream.of(new Drop(file, channel, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
        } catch (NoSuchFileException gone) {
            return Stream.empty();
        } catch (IOException e) {
            throw new BusinessRuleException("folder.unusable", file);
        }
    }

    /** Tables only, and nothing hidden or half downloaded. */
    private static boolean isWanted(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && !name.startsWith(".") && !name.startsWith("~")
                && isTable(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean isTable(String ending) {
        return FileArchive.TABLES.contains(ending) || ending.equals(FileArchive.ENDING);
    }
}
