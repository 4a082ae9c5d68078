package app.kontor.backup;

import app.kontor.backup.Content.Part;
import app.kontor.db.JournalFiles;
import app.kontor.db.ShopFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first step of a backup: copies the shop into a draft, and its documents into the store that all generations share. */
record Copier(Backups.Source source, Shelf shelf, Inspector inspector) {

    Draft copy(Reason reason, Course course) throws IOException {
        shelf.sweep();
        try {
            return copyAll(reason, course);
        } finally {
            shelf.sweep(); // what has not come to its end
        }
    }

    /** Documents in the store that are no longer what they were are taken from the shop again. */
    void renew(Course course) throws IOException {
        new FileCopies(new ShopFolder(shelf.folder(), shelf.disk())).removeDamaged(course);
    }

    private Draft copyAll(Reason reason, Course course) throws IOException {
        ShopFolder shop = source.folder();
        Room.require(shelf.folder(), 2 * Files.size(shop.databaseFile()));
        course.begin(Course.Step.COPYING);
        Instant now = inspector.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Draft draft = shelf.draft(shelf.newId(now, reason));
        shelf.disk().createFolders(draft.folder());
        List<Part> parts = new ArrayList<>();
        source.database().accept(draft.file(BackupFile.DATABASE));
        sync(draft.file(BackupFile.DATABASE));
        parts.add(BackupWriter.part(BackupFile.DATABASE, draft.file(BackupFile.DATABASE)));
        FileCopies into = new FileCopies(new ShopFolder(draft.folder(), shelf.disk()));
        for (Map.Entry<String, Path> other : others(shop).entrySet()) {
            into.copy(other.getValue(), draft.file(other.getKey()));
            parts.add(BackupWriter.part(other.getKey(), draft.file(other.getKey())));
        }
        FileCopies shared = new FileCopies(shelf.shared());
        shared.documents(shop, course);
        shared.closedSegments(shop);
        draft.complete(new Content(Content.FORMAT, inspector.program(), now, reason, false, parts, null));
        return draft;
    }

    /** The journal's last segment is copied after the database: it may know more, never less. */
    private Map<String, Path> others(ShopFolder shop) {
        Map<String, Path> files = new TreeMap<>();
        List<Path> segments = new JournalFiles(shop).all();
        if (!segments.isEmpty()) {
            files.put("journal/" + segments.getLast().getFileName(), segments.getLast());
        }
        files.put(BackupFile.KEY, shop.keyFile());
        files.put(BackupFile.SETTINGS, source.settings());
        files.values().removeIf(file -> !Files.isRegularFile(file));
        return files;
    }

    private void sync(Path file) throws IOException {
        try (FileChannel channel = shelf.disk().open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
