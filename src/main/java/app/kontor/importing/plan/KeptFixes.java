package app.kontor.importing.plan;

import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.importing.FixedCell;
import app.kontor.importing.ParsedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The corrections of an imported file as a document beside it; the file itself is kept as it came. */
final class KeptFixes {
    static final String KIND = "import-fixes";
    private static final String ENDING = ".corrections.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private KeptFixes() {}

    /** Writes them, before the transaction that records them. @return none for a file without any */
    static List<Documents.Kept> keep(Documents documents, ParsedFile file) {
        return file.fixed().isEmpty() ? List.of() : documents.keepEach(List.of(file.fixed()), KeptFixes::bytes);
    }

    static Document.Draft draft(Documents.Kept kept, ParsedFile file, long row) {
        return new Document.Draft(kept.hash(), KIND, ImportStore.cut(file.name(), 200 - ENDING.length()) + ENDING, kept.bytes(),
                new Document.Owner("import_file", row));
    }

    static List<FixedCell> read(byte[] json) {
        return List.of(JSON.readValue(json, FixedCell[].class));
    }

    private static byte[] bytes(List<FixedCell> fixed) {
        return JSON.writeValueAsString(fixed).getBytes(StandardCharsets.UTF_8);
    }
}
