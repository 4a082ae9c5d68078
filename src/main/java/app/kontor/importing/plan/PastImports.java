package app.kontor.importing.plan;

import app.kontor.db.Database;
import app.kontor.document.Documents;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;

/** What was imported so far. Taking it back is {@code history}'s. */
public final class PastImports {
    private final Database db;
    private final Documents documents;

    public PastImports(Database db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** A window of the imports, the newest first unless asked otherwise; searched by number, file and user. */
    public Window<PastImport> list(WindowRequest request) {
        return db.read(tx -> PastImportStore.list(tx, request));
    }

    /** @throws BusinessRuleException import.unknownBatch */
    public PastImport get(int number) {
        return db.read(tx -> PastImportStore.find(tx, number)).orElseThrow(() -> new BusinessRuleException("import.unknownBatch", number));
    }

    /** The file as it came, byte by byte. @throws BusinessRuleException document.missing, document.damaged */
    public byte[] content(PastImport.File file) {
        return documents.read(file.hash());
    }
}
