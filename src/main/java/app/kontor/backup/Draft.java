package app.kontor.backup;

import app.kontor.backup.Content.Inspection;
import app.kontor.backup.Content.Part;
import app.kontor.backup.Generation.State;
import app.kontor.db.Disk;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A copy of a shop that nobody has checked yet: a folder with the parts, and last the manifest, without which it is nothing. */
record Draft(String id, Path folder, Disk disk, @Nullable ShopKey key) {

    Path file(String part) {
        return folder.resolve(part);
    }

    /** From here on it is a copy of the shop, if an unproved one. */
    void complete(Content content) throws IOException {
        disk.replace(file(BackupFile.MANIFEST), JsonMapper.shared().writeValueAsBytes(content));
    }

    @Nullable Content content() {
        try {
            return JsonMapper.shared().readValue(Files.readAllBytes(file(BackupFile.MANIFEST)), Content.class);
        } catch (IOException | JacksonException | NullPointerException incomplete) {
            return null;
        }
    }

    Generation generation() {
        return new Generation(id, folder, Shelf.bytes(folder), State.UNVERIFIED, content());
    }

    /**
     * Unpacks the copy beside, opens it twice and checks it.
     *
     * @throws BusinessRuleException backup.notSound, and what refuses a shop that is opened
     */
    Inspection inspect(Inspector inspector, Content content, Course course) throws IOException {
        for (Part part : content.parts()) {
            if (!BackupWriter.part(part.name(), file(part.name())).equals(part)) {
                throw new BusinessRuleException("backup.notSound", part.name());
            }
        }
        ShopFolder copy = new ShopFolder(folder.resolve("opened"), disk, key);
        remove(copy.path(), disk);
        disk.createFolders(copy.path());
        DatabaseZip.unpack(file(BackupFile.DATABASE), copy);
        if (Files.exists(file(BackupFile.KEY))) {
            new FileCopies(copy).copy(file(BackupFile.KEY), copy.keyFile());
        }
        Inspection found = inspector.twice(copy, course);
        remove(copy.path(), disk);
        return found;
    }

    Map<String, Path> files(Content content) {
        Map<String, Path> files = new HashMap<>();
        content.parts().forEach(part -> files.put(part.name(), file(part.name())));
        return files;
    }

    void remove() throws IOException {
        disk.delete(file(BackupFile.MANIFEST)); // first: what is left is nothing any more
        remove(folder, disk);
    }

    /** A file or a folder with all that is in it. */
    static void remove(Path path, Disk disk) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : all) {
            disk.delete(file);
        }
    }
}
