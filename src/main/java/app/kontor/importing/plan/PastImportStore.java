package app.kontor.importing.plan;

import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.IMPORT_BATCH;
import static app.kontor.schema.Tables.IMPORT_FILE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.history.History;
import app.kontor.value.BatchId;
import app.kontor.value.CommandId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of past imports. */
final class PastImportStore {
    private static final Pattern COUNTS = Pattern.compile("new (\\d+), changed (\\d+), same (\\d+), history (\\d+), rejected (\\d+)");

    private PastImportStore() {}

    static Window<PastImport> list(Tx tx, WindowRequest request) {
        Condition matching = search(request.search());
        boolean up = request.descending(); // of its own accord the list begins with the newest
        Condition further = request.afterKey() == null
                ? noCondition()
                : up ? IMPORT_BATCH.NUMBER.gt(Integer.valueOf(request.afterKey())) : IMPORT_BATCH.NUMBER.lt(Integer.valueOf(request.afterKey()));
        List<PastImport> found = imports(tx, matching.and(further), up, request.limit() + 1);
        List<PastImport> rows = found.stream().limit(request.limit()).toList();
        long count = request.afterKey() != null ? Window.UNCOUNTED : tx.sql().fetchCount(IMPORT_BATCH, matching);
        return new Window<>(rows, found.size() > rows.size() ? Integer.toString(rows.getLast().number()) : null, count);
    }

    static Optional<PastImport> find(Tx tx, int number) {
        return imports(tx, IMPORT_BATCH.NUMBER.eq(number), false, 1).stream().findFirst();
    }

    /** What a file's row says of its records. */
    static String summary(FilePlan.Counts c) {
        return "new %d, changed %d, same %d, history %d, rejected %d".formatted(c.created(), c.changed(), c.same(), c.history(), c.rejected());
    }

    static FilePlan.Counts counts(String summary) {
        Matcher numbers = COUNTS.matcher(summary);
        if (!numbers.matches()) {
            throw new IllegalStateException("No counts of an import: " + summary);
        }
        return new FilePlan.Counts(number(numbers, 1), number(numbers, 2), number(numbers, 3), number(numbers, 4), number(numbers, 5));
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }

    private static List<PastImport> imports(Tx tx, Condition which, boolean up, int limit) {
        List<? extends Record> batches = tx.sql()
                .select(IMPORT_BATCH.ID, IMPORT_BATCH.NUMBER, IMPORT_BATCH.IMPORTED_AT, COMMAND.ID, COMMAND.USER_NAME)
                .from(IMPORT_BATCH).join(COMMAND).on(COMMAND.ID.eq(IMPORT_BATCH.LAST_COMMAND)).where(which)
                .orderBy(up ? IMPORT_BATCH.NUMBER.asc() : IMPORT_BATCH.NUMBER.desc()).limit(limit).fetch();
        Set<CommandId> undone = History.undone(tx, batches.stream().map(b -> b.get(COMMAND.ID)).toList());
        Map<BatchId, List<PastImport.File>> files = files(tx, batches.stream().map(b -> b.get(IMPORT_BATCH.ID)).toList());
        return batches.stream().map(b -> new PastImport(b.get(IMPORT_BATCH.ID), b.get(IMPORT_BATCH.NUMBER), b.get(IMPORT_BATCH.IMPORTED_AT),
                b.get(COMMAND.USER_NAME), undone.contains(b.get(COMMAND.ID)), files.getOrDefault(b.get(IMPORT_BATCH.ID), List.of()))).toList();
    }

    private static Map<BatchId, List<PastImport.File>> files(Tx tx, Collection<BatchId> batches) {
        List<? extends Record> rows = tx.sql().select(IMPORT_FILE.fields()).select(CHANNEL.NAME.as("channel_name"))
                .from(IMPORT_FILE).leftJoin(CHANNEL).on(CHANNEL.ID.eq(IMPORT_FILE.CHANNEL_ID)).where(Chunks.in(IMPORT_FILE.BATCH_ID, batches))
                .orderBy(IMPORT_FILE.ID).fetch();
        Map<Long, List<Document>> papers = Documents.of(tx, "import_file", rows.stream().map(r -> r.get(IMPORT_FILE.ID)).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(r -> r.get(IMPORT_FILE.BATCH_ID), Collectors.mapping(r -> new PastImport.File(
                        r.get(IMPORT_FILE.NAME), r.get(IMPORT_FILE.CONTENT_HASH), r.get(IMPORT_FILE.FORMAT), r.get(IMPORT_FILE.KIND),
                        r.get("channel_name", String.class), counts(r.get(IMPORT_FILE.SUMMARY)),
                        fixes(papers.getOrDefault(r.get(IMPORT_FILE.ID), List.of()))), Collectors.toList())));
    }

    private static @Nullable String fixes(List<Document> papers) {
        return papers.stream().filter(paper -> paper.kind().equals(KeptFixes.KIND)).map(Document::hash).findFirst().orElse(null);
    }

    private static Condition search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? noCondition()
                : IMPORT_BATCH.NUMBER.cast(String.class).eq(wanted)
                        .or(exists(selectOne().from(IMPORT_FILE).where(IMPORT_FILE.BATCH_ID.eq(IMPORT_BATCH.ID)).and(lower(IMPORT_FILE.NAME).contains(wanted))))
                        .or(exists(selectOne().from(COMMAND).where(COMMAND.ID.eq(IMPORT_BATCH.LAST_COMMAND)).and(lower(COMMAND.USER_NAME).contains(wanted))));
    }
}
