package app.kontor.importing.plan;

import app.kontor.db.Changes;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.Documents;
import app.kontor.importing.FileRefused;
import app.kontor.importing.ImportReader;
import app.kontor.importing.ParsedFile;
import app.kontor.importing.Problem;
import app.kontor.importing.RecordCells;
import app.kontor.importing.Source;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.MappedSource;
import app.kontor.importing.profile.ImportProfiles;
import app.kontor.spreadsheet.FileContent;
import app.kontor.spreadsheet.Table;
import app.kontor.value.BatchId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Importing files: first a plan that writes nothing, then one transaction. */
public final class Importing {
    private final Database db;
    private final Documents documents;
    private final IntConsumer before;

    /** @param before is told how many records will be written, and may refuse; outside of the transaction */
    public Importing(Database db, Documents documents, IntConsumer before) {
        this.before = before;
        this.db = db;
        this.documents = documents;
    }

    /** The stable names of the formats that can be read. */
    public List<String> formats() {
        return new ImportReader().formats();
    }

    /**
     * Reads the files and says what an import would do; writes nothing.
     *
     * @throws FileRefused if one file can't be read: then none is imported
     * @throws BusinessRuleException import.channelNeeded
     */
    public ImportPlan plan(ImportRequest request) {
        return plan(request, (file, place) -> null);
    }

    /**
     * The same files with other decisions. Only those of which a cell is corrected otherwise than before are read again.
     *
     * @param earlier what {@code plan} was made of
     * @throws FileRefused as {@link #plan(ImportRequest)}
     */
    public ImportPlan plan(ImportRequest request, ImportRequest earlier, ImportPlan plan) {
        boolean isSame = request.with(earlier.decided()).equals(earlier);
        return plan(request, (file, place) -> isSame && Set.copyOf(request.decided().of(file.name())).equals(Set.copyOf(earlier.decided().of(file.name())))
                ? plan.files().get(place).file() : null);
    }

    /** What is known of the file at this place; null if it has to be read. */
    private interface Known {
        @Nullable ParsedFile of(InputFile file, int place);
    }

    private ImportPlan plan(ImportRequest request, Known known) {
        try {
            List<ParsedFile> files = read(request, known);
            return db.read(tx -> new Planner(tx, request).plan(files));
        } catch (OutOfMemoryError tooMuch) {
            throw FileRefused.tooMuch(names(request));
        }
    }

    /** What a plan would do to stock, tax and invoices; writes nothing. Looks at each order, so ask it only for somebody who reads it. */
    public Effect effect(ImportPlan plan) {
        return db.read(tx -> new Foresight(tx, plan, db.clock().instant()).effect());
    }

    /**
     * Applies a plan in one transaction. If the shop has changed since, the plan is made again inside it; nothing is written if
     * it comes out differently.
     *
     * @return the plan as it was carried out, with the batch's number
     * @throws BusinessRuleException import.planChanged, import.memory
     */
    public ImportPlan apply(ImportRequest request, ImportPlan plan) {
        ImportRequest.Origin origin = request.origin();
        if (!plan.changesSomething() && origin == null) {
            return plan;
        }
        db.actor().demand("import"); // before the files are kept
        before.accept(plan.writes());
        try {
            ImportPlan done = plan.changesSomething() ? carriedOut(request, plan) : nothingNew(request, plan);
            if (origin != null) {
                origin.done().run();
            }
            return done;
        } catch (OutOfMemoryError tooMuch) { // what was begun has been rolled back
            throw new BusinessRuleException("import.memory", names(request));
        }
    }

    /**
     * What somebody has to look at of one of a plan's files, with the reasons: to be corrected and imported again. Empty if there is nothing.
     *
     * @param says a problem in the user's words
     * @param title of the column with the reasons
     */
    public Optional<Table> wrong(ImportRequest request, FilePlan plan, Function<Problem, String> says, String title) {
        Map<Integer, String> reasons = new TreeMap<>();
        plan.problems().stream().filter(problem -> problem.severity() != Problem.Severity.INFO)
                .forEach(problem -> reasons.merge(problem.line(), says.apply(problem), (one, other) -> one + " " + other));
        return reasons.isEmpty() ? Optional.empty()
                : Optional.of(reader(request.profile()).wrong(content(request, plan), plan.file(), reasons, title));
    }

    /**
     * The rows of one of a plan's records, as they are read now: to correct a cell, which makes another request.
     *
     * @param lines some of the record's physical lines
     */
    public RecordCells cells(ImportRequest request, FilePlan plan, Set<Integer> lines) {
        return reader(request.profile()).cells(content(request, plan), plan.file(), lines);
    }

    private static FileContent content(ImportRequest request, FilePlan plan) {
        return request.files().stream().filter(file -> file.name().equals(plan.file().name())).findFirst().orElseThrow().content();
    }

    private ImportPlan carriedOut(ImportRequest request, ImportPlan plan) {
        Map<String, Long> sizes = new HashMap<>();
        Map<String, Documents.Kept> fixes = new HashMap<>();
        for (int i = 0; i < request.files().size(); i++) {
            ParsedFile file = plan.files().get(i).file();
            sizes.put(kept(request.files().get(i), file.contentHash()), request.files().get(i).content().size());
            KeptFixes.keep(documents, file).forEach(kept -> fixes.put(file.name(), kept));
        }
        BatchId batch = new BatchId(db.newId());
        return db.write(Intent.of("import", names(request)).inBatch(batch), tx -> {
            ImportPlan now = Changes.now(tx).equals(plan.asOf()) ? plan : again(tx, request, plan);
            ImportPlan done = new ImportWriter(tx, batch, new ImportWriter.Papers(sizes, fixes)).write(now);
            if (request.origin() != null) {
                request.origin().kept().accept(tx);
            }
            return done;
        });
    }

    /** What was fetched is what is here already; whoever fetched it need not ask for it again. */
    private ImportPlan nothingNew(ImportRequest request, ImportPlan plan) {
        return db.write(Intent.of("import.nothingNew", names(request)), tx -> {
            Objects.requireNonNull(request.origin()).kept().accept(tx);
            return plan;
        });
    }

    /** The file as it was read: if it is another one now, its plan is none of it. */
    private String kept(InputFile file, String hash) {
        try (InputStream in = file.content().open()) {
            if (!documents.keep(in, hash)) {
                throw new BusinessRuleException("import.fileChanged", file.name());
            }
            return hash;
        } catch (IOException e) {
            throw new BusinessRuleException("import.unreadable", file.name());
        }
    }

    /** Something was done since the plan was made: it has to come out the same nevertheless. */
    private static ImportPlan again(Tx tx, ImportRequest request, ImportPlan plan) {
        ImportPlan now = new Planner(tx, request).plan(plan.files().stream().map(FilePlan::file).toList());
        if (!now.agreesWith(plan)) {
            throw new BusinessRuleException("import.planChanged");
        }
        return now;
    }

    private static String names(ImportRequest request) {
        return String.join(", ", request.files().stream().map(InputFile::name).toList());
    }

    /** Where an order was last read; empty for one that no file told of. */
    public Optional<OrderOrigin> origin(OrderId order) {
        return db.read(tx -> ImportStore.origin(tx, order));
    }

    /** The batch of this number, as the import printed it. @throws BusinessRuleException import.unknownBatch */
    public BatchId batch(int number) {
        return db.read(tx -> ImportStore.batch(tx, number))
                .orElseThrow(() -> new BusinessRuleException("import.unknownBatch", number));
    }

    private List<ParsedFile> read(ImportRequest request, Known known) {
        ImportReader reader = reader(request.profile());
        List<ParsedFile> read = new ArrayList<>();
        for (InputFile file : request.files()) {
            ParsedFile there = known.of(file, read.size());
            read.add(there != null ? there : reader.read(file.name(), file.content(), request.options(), request.decided().of(file.name())));
        }
        return read;
    }

    /** Knows the shop's own kinds of files, or the one that somebody has said these are. */
    private ImportReader reader(@Nullable ImportProfile profile) {
        if (profile != null) {
            return ImportReader.only(new MappedSource(profile, true));
        }
        List<ImportProfile> own = db.read(ImportProfiles::all);
        return ImportReader.knowing(own.stream().map(one -> (Source) new MappedSource(one, false)).toList());
    }
}
