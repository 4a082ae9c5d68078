package app.kontor.backup;

import app.kontor.db.Disk;
import app.kontor.db.JournalFiles;
import app.kontor.db.ShopFolder;
import app.kontor.document.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a shop that never change once they are written: documents under the hash of their content, and closed segments of the
 * journal. They are copied once into a folder that has the same places for them.
 *
 * @param to a shop's folder, or the folder of its backups
 */
record FileCopies(ShopFolder to) {
    private static final int BUFFER = 1 << 16;

    /** The documents below a folder, by their hashes; what has another name is none. */
    static List<Path> documents(ShopFolder from) throws IOException {
        if (!Files.isDirectory(from.documents())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(from.documents(), 2)) {
            return all.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}")).toList();
        }
    }

    /** Copies those that are not there yet. @return how many; one that is not what its name says is left out, and found by the check */
    int documents(ShopFolder from, Course course) throws IOException {
        Documents copies = new Documents(to);
        int copied = 0;
        for (Path file : documents(from)) {
            course.check();
            Path target = to.documents().resolve(from.documents().relativize(file));
            if (!isThere(file, target)) {
                copy(file, target);
                if (copies.isSound(file.getFileName().toString())) {
                    copied++;
                } else {
                    to.disk().delete(target);
                }
            }
        }
        return copied;
    }

    void removeDamaged(Course course) throws IOException {
        Documents copies = new Documents(to);
        for (Path file : documents(to)) {
            course.check();
            if (!copies.isSound(file.getFileName().toString())) {
                to.disk().delete(file);
            }
        }
    }

    /** Copies every segment of the journal but the last, which is still written to. */
    void closedSegments(ShopFolder from) throws IOException {
        List<Path> segments = new JournalFiles(from).all();
        segments(from, segments.subList(0, Math.max(0, segments.size() - 1)));
    }

    /** Documents and segments in a folder, whole enough to be there. */
    static List<Path> all(ShopFolder from) throws IOException {
        return Stream.concat(documents(from).stream(), new JournalFiles(from).all().stream()).toList();
    }

    void segments(ShopFolder from) throws IOException {
        segments(from, new JournalFiles(from).all());
    }

    private void segments(ShopFolder from, List<Path> segments) throws IOException {
        for (Path file : segments) {
            Path target = to.journal().resolve(file.getFileName());
            if (!isThere(file, target)) {
                copy(file, target);
            }
        }
    }

    /** Under another name first; synced. */
    void copy(Path from, Path target) throws IOException {
        Disk disk = to.disk();
        disk.createFolders(target.getParent());
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        try (InputStream in = Files.newInputStream(from);
                FileChannel out = disk.open(draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        disk.move(draft, target);
    }

    private static boolean isThere(Path file, Path target) throws IOException {
        return Files.exists(target) && Files.size(target) == Files.size(file);
    }
}
