package app.kontor.backup;

import app.kontor.backup.Content.Inspection;
import app.kontor.backup.Content.Part;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The second step of a backup: opens the draft twice, checks it, and makes the file of it that counts. */
record Proof(Shelf shelf, Inspector inspector) {

    /** A generation on the shelf. */
    Generation generation(Draft draft, Course course) throws IOException {
        course.begin(Course.Step.CHECKING);
        Content content = checked(draft, course);
        Path file = shelf.zip(draft.id());
        new BackupWriter(shelf.disk()).write(file, content, draft.files(content));
        draft.remove();
        return new Generation(draft.id(), file, Files.size(file), Generation.State.VERIFIED, content);
    }

    /** A file of its own. @throws BusinessRuleException backup.exists */
    Generation whole(Draft draft, Path file, Course course) throws IOException {
        if (Files.exists(file)) {
            throw new BusinessRuleException("backup.exists", file);
        }
        course.begin(Course.Step.CHECKING);
        Content content = checked(draft, course);
        Map<String, Path> files = draft.files(content);
        List<Part> parts = new ArrayList<>(content.parts());
        ShopFolder shared = shelf.shared();
        for (Path document : FileCopies.all(shared)) {
            String name = shared.path().relativize(document).toString().replace('\\', '/');
            if (files.putIfAbsent(name, document) == null) {
                parts.add(BackupWriter.part(name, document));
            }
        }
        Room.require(file.getParent(), parts.stream().mapToLong(Part::bytes).sum());
        Content whole = content.whole(parts);
        new BackupWriter(shelf.disk()).write(file, whole, files);
        return new Generation(draft.id(), file, Files.size(file), Generation.State.VERIFIED, whole);
    }

    private Content checked(Draft draft, Course course) throws IOException {
        Content content = draft.content();
        if (content == null) {
            throw new BusinessRuleException("backup.notSound", BackupFile.MANIFEST);
        }
        Inspection found = draft.inspect(inspector, content, course);
        return content.inspected(found);
    }
}
