package app.kontor.importing.folder;

import app.kontor.importing.FileRefused;
import app.kontor.importing.Problem;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.Importing;
import app.kontor.importing.plan.InputFile;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries a file, and imports it if nobody has to look at it first. */
record Taking(Importing importing, Archive archive, Texts texts, BiFunction<Drop, Texts, Optional<Tried>> own) {
    private static final int SAID = 20;

    Outcome take(Drop drop) {
        try {
            Tried list = own.apply(drop, texts).orElse(null);
            if (list != null) {
                return list.why().isEmpty() ? done(drop, list) : waits(drop, list.counts(), list.why());
            }
            ImportRequest request = new ImportRequest(InputFile.all(drop.file(), List.of()), ReadOptions.RECOGNISE, drop.channel());
            ImportPlan plan = importing.plan(request);
            String why = toLookAt(plan, texts);
            return why.isEmpty() ? done(drop, importing.apply(request, plan)) : waits(drop, FilePlan.Counts.sum(plan.files()), why);
        } catch (FileRefused refused) {
            String place = refused.line() > 0 ? texts.get("importing.line", refused.line()) + ". " : "";
            String part = refused.file().isEmpty() || refused.file().equals(drop.name()) ? "" : refused.file() + ": ";
            return waits(drop, null, part + place + texts.get(refused.textKey(), refused.arguments().toArray()));
        } catch (BusinessRuleException rule) {
            return waits(drop, null, texts.error(rule));
        } catch (IOException unreadable) {
            return waits(drop, null, texts.error(new BusinessRuleException("import.unreadable", drop.name())));
        }
    }

    /** As {@link #take}, of what was fetched: there is no file to be put away. */
    static Tried tried(Importing importing, ImportRequest request, Texts texts) {
        ImportPlan plan = importing.plan(request);
        String why = toLookAt(plan, texts);
        FilePlan.Counts counts = FilePlan.Counts.sum(plan.files());
        return new Tried(why.isEmpty() ? importing.apply(request, plan).batch() : null, counts, why);
    }

    private static Outcome waits(Drop drop, FilePlan.@Nullable Counts counts, String why) {
        return new Outcome(drop, null, counts, why, drop.file());
    }

    private Outcome done(Drop drop, Tried list) {
        FilePlan.Counts counts = Objects.requireNonNull(list.counts());
        return new Outcome(drop, list.batch(), counts, "", archive.put(drop.file(), head(texts, drop.name(), list.batch(), counts)));
    }

    private Outcome done(Drop drop, ImportPlan done) {
        FilePlan.Counts counts = FilePlan.Counts.sum(done.files());
        Path now = archive.put(drop.file(), report(texts, done));
        return new Outcome(drop, done.batch(), counts, "", now);
    }

    /** What the report of an import says. */
    static String report(Texts texts, ImportPlan done) {
        StringBuilder report = new StringBuilder();
        for (FilePlan file : done.files()) {
            FilePlan.Counts counts = file.counts();
            report.append(head(texts, file.file().name(), done.batch(), counts));
            file.file().fixed().forEach(cell -> report.append(texts.get("imports.fixed.cell", cell.line(), cell.column(), cell.from(), cell.to())).append('\n'));
            file.problems().stream().limit(SAID).forEach(problem -> report.append(sentence(texts, problem)).append('\n'));
        }
        return report.toString();
    }

    private static String head(Texts texts, String name, @Nullable Integer batch, FilePlan.Counts counts) {
        return name + '\n' + (batch == null ? texts.get("cli.import.nothing") : texts.get("cli.import.batch", batch)) + '\n'
                + texts.get("imports.counts", counts.created(), counts.changed(), counts.same(), counts.rejected()) + '\n';
    }

    /** Of an archive's files also which one it is. */
    private static String toLookAt(ImportPlan plan, Texts texts) {
        boolean isOne = plan.files().size() == 1;
        return plan.files().stream().flatMap(file -> file.problems().stream().filter(problem -> problem.severity() != Problem.Severity.INFO)
                        .map(problem -> (isOne ? "" : file.file().name() + ", ") + sentence(texts, problem)))
                .limit(SAID).collect(Collectors.joining("\n"));
    }

    private static String sentence(Texts texts, Problem problem) {
        return texts.get("importing.line", problem.line()) + ": " + texts.get("import." + problem.code(), problem.arguments().toArray());
    }
}
