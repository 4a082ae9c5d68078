package app.kontor.exporting.saved;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.exporting.ExportKind;
import app.kontor.exporting.ExportScope;
import app.kontor.exporting.Exporting;
import app.kontor.exporting.edited.Editing;
import app.kontor.exporting.saved.SavedExport.Known;
import app.kontor.exporting.saved.SavedExport.Run;
import app.kontor.schema.tables.records.ExportRunRecord;
import app.kontor.schema.tables.records.SavedExportRecord;
import app.kontor.sales.Orders;
import app.kontor.settings.Settings;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exports kept by name: saved, run, and run when they are due. */
public final class SavedExports {
    private static final String RAN = "export.ran";
    /** Its subject: the name, and in lines below why, as {@link Run#failure} has it. */
    public static final String FAILED = "export.failed";
    private static final int LONGEST_FAILURE = 1_900;

    private final Database db;
    private final Exporting exporting;
    private final Orders orders;
    private final Clock clock;

    public SavedExports(Database db, Exporting exporting, Orders orders, Clock clock) {
        this.db = db;
        this.orders = orders;
        this.exporting = exporting;
        this.clock = clock;
    }

    /** By name, each with its last run. */
    public List<Known> all() {
        return db.read(SavedStore::all);
    }

    /** @throws BusinessRuleException savedExport.unknown */
    public SavedExport get(String name) {
        List<Known> all = all();
        return all.stream().map(Known::export).filter(e -> e.name().equalsIgnoreCase(name.strip())).findFirst().orElseThrow(() ->
                new BusinessRuleException("savedExport.unknown", name, String.join(", ", all.stream().map(k -> k.export().name()).toList())));
    }

    /**
     * Keeps an export; one of the same name is replaced.
     *
     * @throws BusinessRuleException savedExport.name, savedExport.folder, export.unknownType, edited.notThis
     */
    public void save(SavedExport export) {
        check(export);
        String json = SavedText.of(export).json();
        db.write(Intent.of("export.save", export.name()), tx -> {
            SavedExportRecord there = SavedStore.find(tx, export.name()).orElse(null);
            if (there == null) {
                tx.insert(new SavedExportRecord(tx.newId(), export.name(), json, tx.command().id()));
            } else {
                there.setName(export.name());
                there.setContent(json);
                tx.update(there);
            }
            return null;
        });
    }

    private static void check(SavedExport export) {
        if (export.name().isBlank() || export.name().length() > SavedExport.LONGEST_NAME || !export.name().equals(export.name().strip())) {
            throw new BusinessRuleException("savedExport.name", SavedExport.LONGEST_NAME);
        }
        if (!export.fileName().matches("(?i).+\\.(csv|xlsx)")) {
            throw new BusinessRuleException("export.unknownType", export.fileName());
        }
        if (export.editable() && !Editing.comesBack(export.kind())) {
            throw new BusinessRuleException("edited.notThis", export.kind().code());
        }
        try {
            if (!Path.of(export.folder()).isAbsolute()) {
                throw new BusinessRuleException("savedExport.folder", export.folder());
            }
        } catch (InvalidPathException impossible) {
            throw new BusinessRuleException("savedExport.folder", export.folder());
        }
    }

    /** @throws BusinessRuleException savedExport.unknown */
    public CommandId remove(String name) {
        get(name);
        return db.write(Intent.of("export.remove", name), tx -> {
            tx.delete(SavedStore.find(tx, name).stream().toList());
            return tx.command().id();
        });
    }

    /** Whose moment has passed without a run. */
    public List<SavedExport> due() {
        Instant now = clock.instant();
        return db.read(tx -> {
            ZonedDateTime here = now.atZone(Settings.read(tx).zone());
            return SavedStore.all(tx).stream().filter(known -> known.export().plan().isDue(here, known.export().since(),
                    known.last() == null ? null : known.last().at())).map(Known::export).toList();
        });
    }

    /** @return how it ended. A run that failed is remembered too, and then thrown. @throws BusinessRuleException file.unwritable and others */
    public Run run(String name) {
        SavedExport export = get(name);
        try {
            Run run = write(export);
            remember(export.name(), run);
            return run;
        } catch (BusinessRuleException refused) {
            List<String> said = new ArrayList<>(List.of(refused.key()));
            refused.arguments().forEach(argument -> said.add(argument.toString().lines().findFirst().orElse("")));
            remember(export.name(), new Run(clock.instant(), null, 0, said));
            throw refused;
        }
    }

    private Run write(SavedExport export) {
        Instant now = clock.instant();
        ZoneId zone = db.read(tx -> Settings.read(tx).zone());
        Path file = export.file(now.atZone(zone));
        Exporting.ExportedFile made = file(export, now.atZone(zone), file.getFileName().toString());
        try {
            Files.createDirectories(file.getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".part");
            Files.write(beside, made.bytes());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new BusinessRuleException("file.unwritable", file);
        }
        return new Run(now, file.toString(), made.rows(), null);
    }

    private Exporting.ExportedFile file(SavedExport export, ZonedDateTime today, String name) {
        List<OrderId> found = found(export.scope(), export.kind());
        return export.editable() ? Editing.file(export.kind(), exporting.found(export.kind(), export.scope(), today, found), export.columns(), name)
                : exporting.export(export.kind(), export.columns(), export.scope(), today, found, name);
    }

    /** The orders of the view and the search; null where all are meant, or where it is not about orders. */
    private @Nullable List<OrderId> found(ExportScope scope, ExportKind kind) {
        boolean some = !scope.view().isEmpty() || !scope.search().isBlank();
        return some && (kind == ExportKind.ORDERS || kind == ExportKind.ORDER_LINES)
                ? orders.resolve(new Selection.Matching<>(scope.search(), scope.view(), Set.of())) : null;
    }

    /** Who may only look exports all the same; that is not written down. */
    private void remember(String name, Run run) {
        if (db.actor().may(RAN) && db.readOnlyBecause().isEmpty()) {
            db.write(run.failure() == null ? Intent.of(RAN, name) : Intent.of(FAILED, name + "\n" + String.join("\n", run.failure())), tx -> {
                SavedStore.find(tx, name).ifPresent(export -> remember(tx, export.getId(), run));
                return null;
            });
        }
    }

    private static void remember(Tx tx, long export, Run run) {
        @Nullable String failure = run.failure() == null ? null : String.join("\n", run.failure());
        String kept = failure == null || failure.length() <= LONGEST_FAILURE ? failure : failure.substring(0, LONGEST_FAILURE);
        Optional<ExportRunRecord> there = SavedStore.run(tx, export);
        if (there.isEmpty()) {
            tx.insert(new ExportRunRecord(tx.newId(), export, run.at(), run.file(), run.rows(), kept, tx.command().id()));
            return;
        }
        ExportRunRecord row = there.get();
        row.setRanAt(run.at());
        row.setFile(run.file());
        row.setRowCount(run.rows());
        row.setFailure(kept);
        tx.update(row);
    }
}
