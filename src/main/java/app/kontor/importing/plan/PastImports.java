package app.kontor.importing.plan;

import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.importing.FixedCell;
import app.kontor.value.BatchId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.FileName;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What was imported so far. Taking it back is {@code history}'s. */
public final class PastImports {
    private final Database db;
    private final Documents documents;

    public PastImports(Database db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** An import that no plan of this package makes. @return its number */
    public static int begin(Tx tx, BatchId batch) {
        return ImportStore.insertBatch(tx, batch);
    }

    /** A file of an import that no plan of this package has read; it is kept already. @param bytes of the file */
    public static void record(Tx tx, BatchId batch, PastImport.File file, long bytes) {
        long row = ImportStore.insertFile(tx, batch, file);
        Documents.record(tx, new Document.Draft(file.hash(), "import", ImportStore.cut(file.name(), 200), bytes, new Document.Owner("import_file", row)));
    }

    /** A window of the imports, the newest first unless asked otherwise; searched by number, file and user. */
    public Window<PastImport> list(WindowRequest request) {
        return db.read(tx -> PastImportStore.list(tx, request));
    }

    /** @throws BusinessRuleException import.unknownBatch */
    public PastImport get(int number) {
        return db.read(tx -> PastImportStore.find(tx, number)).orElseThrow(() -> new BusinessRuleException("import.unknownBatch", number));
    }

    /** What was corrected in a file before it was imported: what it says, and what was read instead. @throws BusinessRuleException document.missing */
    public List<FixedCell> fixes(PastImport.File file) {
        return file.fixes() == null ? List.of() : KeptFixes.read(documents.read(file.fixes()));
    }

    /** A file that was imported, as it came. @throws BusinessRuleException document.missing, document.damaged */
    public byte[] content(String hash) {
        return documents.read(hash);
    }

    /**
     * Writes the files of an import as they came, byte by byte; one that is there under its name already is not overwritten.
     *
     * @throws BusinessRuleException file.exists, file.unwritable; document.missing, document.damaged
     */
    public List<Path> save(PastImport past, Path folder) {
        List<Path> written = new ArrayList<>();
        for (PastImport.File file : past.files()) {
            Path target = folder.resolve(file.name().contains("/") ? FileName.of(file.name()) : Path.of(file.name()).getFileName().toString()); // one of an archive
            try {
                Files.createDirectories(folder);
                Files.write(target, documents.read(file.hash()), StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException there) {
                throw new BusinessRuleException("file.exists", target);
            } catch (IOException unwritable) {
                throw new BusinessRuleException("file.unwritable", target);
            }
            written.add(target);
        }
        return written;
    }
}
