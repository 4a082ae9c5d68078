package app.kontor.backup;

import app.kontor.backup.Content.Inspection;
import app.kontor.backup.Content.Part;
import app.kontor.db.JournalFiles;
import app.kontor.db.ShopFolder;
import app.kontor.document.Documents;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Opener;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A backup on its way to becoming a shop's folder again: the database, the key, the journal, the documents.
 *
 * @param backup  a whole and proved file
 * @param content its manifest
 * @param work    the folder that becomes the shop
 */
record Unpacking(BackupFile backup, Content content, ShopFolder work) {
    private static final String DOCUMENT = "documents/[0-9a-f]{2}/[0-9a-f]{64}";

    /** Number of the backup's last command. */
    long seq() {
        Inspection inspection = content.inspection();
        return inspection == null ? 0 : inspection.seq();
    }

    /** The database as it was, over what is there. */
    void database() throws IOException {
        Path zip = work.path().resolve(BackupFile.DATABASE);
        backup.extract(required(BackupFile.DATABASE), zip, work.disk());
        DatabaseZip.unpack(zip, work);
        work.disk().delete(zip);
    }

    /**
     * With the key, where the shop was encrypted. A passphrase that was changed since then holds for the backup as well, as long as the
     * file with the wrapped keys is still in the old folder.
     *
     * @throws BusinessRuleException shop.encrypted and what the opener refuses; shop.keyDamaged
     */
    Unpacking opened(Opener opener, ShopFolder old) throws IOException {
        Part key = BackupFile.part(content, BackupFile.KEY);
        if (key == null) {
            return this;
        }
        backup.extract(key, work.keyFile(), work.disk());
        if (isOfTheSame(old)) {
            work.disk().replace(work.keyFile(), Files.readAllBytes(old.keyFile()));
        }
        return new Unpacking(backup, content, work.openedBy(opener));
    }

    private boolean isOfTheSame(ShopFolder old) {
        try {
            return old.isEncrypted() && old.readKeyFile().id().equals(work.readKeyFile().id());
        } catch (BusinessRuleException damaged) {
            return false; // that of the backup is whole
        }
    }

    /** The journal up to the backup, as far as it is here: its last segment is inside, the others in the store beside or inside too. */
    void journal() throws IOException {
        for (Path segment : new JournalFiles(beside()).all()) {
            new FileCopies(work).copy(segment, work.journal().resolve(segment.getFileName()));
        }
        for (Part part : content.parts()) {
            String name = part.name().replaceFirst("^journal/", "");
            if (part.name().startsWith("journal/") && name.matches("v\\d+-\\d{12}\\.jsonl")) {
                backup.extract(part, work.journal().resolve(name), work.disk());
                removeLater(name);
            }
        }
    }

    /** The store goes on with later generations; this backup ends with its own last segment. */
    private void removeLater(String last) throws IOException {
        for (Path file : new JournalFiles(work).all()) {
            if (!content.whole() && file.getFileName().toString().compareTo(last) > 0) {
                work.disk().delete(file);
            }
        }
    }

    /** This PC's settings, where it has none. */
    void settings(Path target) throws IOException {
        Part part = BackupFile.part(content, BackupFile.SETTINGS);
        if (part != null && !Files.exists(target)) {
            Files.createDirectories(target.toAbsolutePath().getParent());
            backup.extract(part, target, work.disk());
        }
    }

    /**
     * Every document from wherever it is whole: out of the backup, then from the folders.
     *
     * @param known what the shop's database names, by hash
     * @return what was nowhere found whole: kind and name
     */
    List<String> documents(List<ShopFolder> folders, Map<String, String> known, Course course) throws IOException {
        Documents documents = new Documents(work);
        for (Part part : content.parts()) {
            if (part.name().matches(DOCUMENT)) {
                course.check();
                work.disk().createFolders(work.path().resolve(part.name()).getParent());
                backup.extract(part, work.path().resolve(part.name()), work.disk());
            }
        }
        for (ShopFolder folder : folders) {
            fetch(folder, documents, course);
        }
        Map<String, String> missing = new TreeMap<>(known);
        missing.keySet().removeIf(documents::isSound);
        return new ArrayList<>(missing.values());
    }

    private void fetch(ShopFolder from, Documents documents, Course course) throws IOException {
        for (Path file : FileCopies.documents(from)) {
            course.check();
            Path target = work.documents().resolve(from.documents().relativize(file));
            if (!Files.exists(target)) {
                work.disk().createFolders(target.getParent());
                link(file, target);
                if (!documents.isSound(file.getFileName().toString())) {
                    work.disk().delete(target);
                }
            }
        }
    }

    /** A document never changes, so that two folders of one disk can share its file; elsewhere it is copied. */
    private void link(Path file, Path target) throws IOException {
        try {
            work.disk().link(file, target);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException otherDisk) {
            new FileCopies(work).copy(file, target);
        }
    }

    /** Where the store of all generations is, beside the zip. */
    ShopFolder beside() {
        return new ShopFolder(backup.file().toAbsolutePath().getParent(), work.disk());
    }

    private Part required(String name) {
        Part part = BackupFile.part(content, name);
        if (part == null) {
            throw new BusinessRuleException("restore.damaged", backup.file(), name);
        }
        return part;
    }
}
