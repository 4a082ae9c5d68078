package app.kontor.exporting;

import app.kontor.db.Database;
import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.TableWriter;
import app.kontor.spreadsheet.XmlTable;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.FileName;
import app.kontor.value.InvoiceId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the shop has, as an open folder: lists as people see them, every table as it is, their description, and the documents.
 * The same shop gives the same bytes.
 */
public final class OpenFolder {
    private static final String INVOICE = "invoice";
    private static final Set<String> LANGUAGES = Set.of("de", "da");

    private final Database db;
    private final Documents documents;
    private final Papers papers;

    /** Where the papers of invoices come from. @param complete draws those that are missing */
    public record Papers(Runnable complete, Function<InvoiceId, byte[]> pdf) {}

    public OpenFolder(Database db, Documents documents, Papers papers) {
        this.db = db;
        this.documents = documents;
        this.papers = papers;
    }

    /** A file that was written. @param kind list, table, schema, document or readme. @param rows of a table, else 0 */
    public record Written(String kind, String name, Path file, int rows) {}

    /** Told how far it is; may refuse to go on. */
    public interface Steps {
        void done(int done, int total);
    }

    /** @throws BusinessRuleException file.unwritable, document.missing, document.damaged */
    public List<Written> write(Path folder, Locale language, Steps steps) {
        List<Written> written = new ArrayList<>();
        int total = ExportKind.values().length + FolderStore.tables().size() + 2;
        try {
            Files.createDirectories(folder.resolve("tables"));
            for (ExportKind kind : ExportKind.values()) {
                steps.done(written.size(), total);
                list(folder, kind, written);
            }
            for (String table : FolderStore.tables()) {
                steps.done(written.size(), total);
                Path file = folder.resolve("tables").resolve(table + ".csv");
                written.add(new Written("table", "tables/" + table, file, table(table, file)));
            }
            documents(folder, written);
            Path schema = folder.resolve("schema.sql");
            Files.writeString(schema, db.read(FolderStore::schema));
            written.add(new Written("schema", "schema", schema, 0));
            written.add(new Written("readme", "readme", readme(folder, language), 0));
            return written;
        } catch (IOException unwritable) {
            throw new BusinessRuleException("file.unwritable", folder);
        }
    }

    private void list(Path folder, ExportKind kind, List<Written> written) throws IOException {
        Table table = db.read(tx -> Exporting.table(tx, kind, Integer.MAX_VALUE));
        Path csv = folder.resolve(kind.code() + ".csv");
        Files.write(csv, TableWriter.csv(table));
        written.add(new Written("list", kind.code(), csv, table.rows().size()));
        Files.write(folder.resolve(kind.code() + ".xml"), XmlTable.write(table));
    }

    private int table(String table, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return db.read(tx -> FolderStore.write(tx, table, out));
        }
    }

    /** By kind; a name that is taken gets its number before it. Every posted invoice has its paper, drawn now if it must be. */
    private void documents(Path folder, List<Written> written) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Path home = folder.resolve("documents");
        papers.complete.run();
        for (Map.Entry<InvoiceId, String> each : db.read(FolderStore::invoices).entrySet()) {
            byte[] pdf = papers.pdf.apply(each.getKey());
            String name = put(home.resolve(INVOICE), FileName.of(each.getValue(), ".pdf"), pdf);
            rows.add(Arrays.asList(INVOICE, name, INVOICE, BigDecimal.valueOf(each.getKey().value()), Documents.hash(pdf)));
        }
        Set<String> taken = new HashSet<>();
        for (Document each : db.read(Documents::all).stream().filter(d -> !d.owner().table().equals(INVOICE)).toList()) {
            String kind = FileName.of(each.kind(), "");
            String name = FileName.of(each.name());
            String free = taken.add((kind + "/" + name).toLowerCase(Locale.ROOT)) ? name : FileName.of(each.id() + " " + each.name());
            rows.add(Arrays.asList(each.kind(), put(home.resolve(kind), free, documents.read(each.hash())), each.owner().table(),
                    BigDecimal.valueOf(each.owner().id()), each.hash()));
        }
        Path index = folder.resolve("documents.csv");
        Files.write(index, TableWriter.csv(new Table("documents", List.of("kind", "file", "table", "row", "sha256"), rows)));
        written.add(new Written("document", "documents", index, rows.size()));
    }

    private static String put(Path home, String name, byte[] bytes) throws IOException {
        Files.createDirectories(home);
        Files.write(FileName.in(home, name), bytes);
        return home.getFileName() + "/" + name;
    }

    private static Path readme(Path folder, Locale language) throws IOException {
        String suffix = LANGUAGES.contains(language.getLanguage()) ? "_" + language.getLanguage() : "";
        Path file = folder.resolve("README.txt");
        try (InputStream in = OpenFolder.class.getResourceAsStream("/app/kontor/exporting/readme" + suffix + ".txt")) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
