package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.exporting.Exporting;
import app.kontor.importing.HeaderRows;
import app.kontor.importing.ImportReader;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.ColumnMap;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.plan.Effect;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.online.Fetching;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.FileName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files as one plan and one transaction; makes the shop where there is none yet. */
@Command(name = "import")
final class ImportCommand implements Callable<Answer> {
    private final Session session;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--channel", paramLabel = "NAME")
    private @Nullable String channel;

    @ArgGroup
    private @Nullable By by;

    @Option(names = "--supplier", paramLabel = "NAME")
    private @Nullable String supplier;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--guess")
    private boolean guess;

    @Option(names = "--wrong", paramLabel = "DIR")
    private @Nullable Path wrong;

    @ArgGroup(exclusive = false)
    private Decided decided = new Decided();

    @Mixin
    private PlanDecisions decisions = new PlanDecisions();

    ImportCommand(Session session) {
        this.session = session;
    }

    /** Either files, or a connected channel, or the question what can be read. */
    static final class What {
        @Parameters(arity = "1..*", paramLabel = "FILE")
        private @Nullable List<Path> files;

        @Option(names = "--formats")
        private boolean formats;

        @Option(names = "--from", paramLabel = "CHANNEL")
        private @Nullable String from;
    }

    /** How files are read that no built-in format knows: by a profile of the shop, or by columns named on the line. */
    static final class By {
        @Option(names = "--profile", paramLabel = "NAME", required = true)
        private @Nullable String profile;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Mapped mapped;
    }

    /** The columns, what they make, and under which name that is kept. */
    static final class Mapped {
        @Option(names = "--map", paramLabel = "COLUMN=FIELD,…", required = true)
        private String map = "";

        @Option(names = "--kind", paramLabel = "KIND")
        private @Nullable Kind kind;

        @Option(names = "--header-rows", paramLabel = "N")
        private int headerRows = 1;

        @Option(names = "--save", paramLabel = "NAME")
        private @Nullable String save;

        ImportProfile profile(ReadOptions options, @Nullable String channel, @Nullable String supplier) {
            ImportProfile read = ColumnMap.read(map, kind).suppliedBy(supplier);
            if (!read.missing().isEmpty()) {
                throw new BusinessRuleException("profile.missing", String.join(", ", read.missing()));
            }
            return new ImportProfile(save == null ? "" : save, read.kind(), options, Math.clamp(headerRows, 1, HeaderRows.MOST), channel, List.of(),
                    read.mappings());
        }
    }

    /** What the user knows better than the recognition. */
    static final class Decided {
        @Option(names = "--as", paramLabel = "FORMAT")
        private @Nullable String format;

        @Option(names = "--charset", paramLabel = "NAME")
        private @Nullable String charset;

        @Option(names = "--delimiter", paramLabel = "CHAR")
        private @Nullable String delimiter;

        @Option(names = "--decimal", paramLabel = "CHAR")
        private @Nullable String decimal;

        @Option(names = "--date-order", paramLabel = "ORDER")
        private @Nullable String dateOrder;

        @Option(names = "--sheet", paramLabel = "NAME")
        private @Nullable String sheet;

        ReadOptions options() {
            return new ReadOptions(format, charset, delimiter, decimal, dateOrder, sheet);
        }
    }

    record Formats(List<String> formats) {}

    @Override
    public Answer call() throws IOException {
        if (what.from != null) {
            return session.inShop(shop -> fetched(shop, new OnlineShop(session, shop).fetch(what.from)));
        }
        if (what.files == null) {
            Formats formats = new Formats(new ImportReader().formats());
            return Answer.of(formats, String.join("\n", formats.formats));
        }
        List<InputFile> files = read(what.files);
        if (guess) {
            return new GuessShown(session, decided.options()).of(files);
        }
        ImportRequest request = new ImportRequest(files, decided.options(), channel).with(decisions.of(files));
        if (by != null && by.mapped != null) {
            request = request.by(by.mapped.profile(decided.options(), channel, supplier));
        }
        return planned(request);
    }

    private Answer fetched(Shop shop, Fetching.Fetched fetched) {
        return fetched.request() == null ? new ImportAnswer(List.of(), 0, 0, null, null).in(session.texts(), dryRun) : imported(shop, fetched.request());
    }

    private Answer planned(ImportRequest request) throws IOException {
        return session.shopExists() ? session.inShop(shop -> run(shop, request)) : runWithoutShop(request);
    }

    private Answer run(Shop shop, ImportRequest request) {
        boolean open = by == null && decided.format == null && what.files != null;
        Optional<Answer> edited = open ? new EditedImport(session, what.files, dryRun).call(shop) : Optional.empty();
        Optional<EditedAmong> among = open && edited.isEmpty() && request.files().size() > 1
                ? EditedAmong.of(session, shop, request, dryRun) : Optional.empty();
        return edited.or(() -> among.map(lists -> together(shop, lists))).orElseGet(() -> imported(shop, request));
    }

    private Answer together(Shop shop, EditedAmong lists) {
        ImportPlan plan = shop.importing().plan(lists.rest());
        writeWrong(shop, lists.rest(), plan);
        return lists.answer(plan);
    }

    private Answer imported(Shop shop, ImportRequest request) {
        ImportRequest wanted = by == null || by.profile == null ? request : request.by(shop.importProfiles().get(by.profile).suppliedBy(supplier));
        ImportPlan plan = shop.importing().plan(wanted);
        writeWrong(shop, wanted, plan);
        if (dryRun) {
            return explained(plan, shop.importing().effect(plan));
        }
        keep(shop, wanted);
        return answer(shop.importing().apply(wanted, plan));
    }

    /** What has to be looked at, a file for each, whether the rest is imported now or not. */
    private void writeWrong(Shop shop, ImportRequest request, ImportPlan plan) {
        Path folder = wrong;
        if (folder != null) {
            for (FilePlan file : plan.files()) {
                shop.importing().wrong(request, file, problem -> ImportAnswer.sentence(problem, session.texts()), session.texts().get("importing.wrong.title"))
                        .ifPresent(table -> OutFile.write(folder.resolve(FileName.of(file.file().name() + "-wrong", ".csv")), Exporting.file(table, "wrong.csv").bytes()));
            }
        }
    }

    /** With the titles of the file, by which it is known the next time. */
    private void keep(Shop shop, ImportRequest request) {
        ImportProfile profile = request.profile();
        if (by == null || by.mapped == null || by.mapped.save == null || profile == null) {
            return;
        }
        shop.importProfiles().save(profile.madeFor(Samples.of(request.files().getFirst(), request.options(), profile.headerRows()).header().titles()));
    }

    /** The plan is made beside, so that files which are refused leave no shop behind. */
    private Answer runWithoutShop(ImportRequest request) throws IOException {
        if (by != null && by.profile != null) {
            throw new BusinessRuleException("shop.missing", session.shopFolder());
        }
        TrialShop.Tried tried = new TrialShop(session).plan(request, dryRun);
        ImportPlan plan = tried.plan();
        if (tried.effect() != null) {
            return explained(plan, tried.effect());
        }
        try (Shop shop = session.newShop(session.shopFolder())) {
            keep(shop, request);
            return answer(shop.importing().apply(request, plan));
        }
    }

    private Answer answer(ImportPlan plan) {
        return ImportAnswer.of(plan, session.texts()).in(session.texts(), false);
    }

    private Answer explained(ImportPlan plan, Effect effect) {
        return ImportAnswer.of(plan, effect, session.texts()).in(session.texts(), true);
    }

    private static List<InputFile> read(List<Path> paths) {
        List<InputFile> files = new ArrayList<>();
        paths.forEach(path -> files.addAll(read(path, files)));
        return files;
    }

    private static List<InputFile> read(Path path, List<InputFile> before) {
        try {
            return InputFile.all(path, before);
        } catch (IOException unreadable) {
            throw new BusinessRuleException("import.unreadable", path);
        }
    }
}
