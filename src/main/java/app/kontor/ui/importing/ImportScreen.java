package app.kontor.ui.importing;

import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.history.History;
import app.kontor.importing.folder.DropFolder;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.Importing;
import app.kontor.importing.plan.InputFile;
import app.kontor.importing.profile.ImportProfiles;
import app.kontor.ui.importing.mapping.MappingWizard;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.Work;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Files come in here: dropped or chosen, looked at as a plan, imported, and taken back if need be. */
public final class ImportScreen implements Screen {
    private static final String UNKNOWN = "import.unknownFormat";
    private static final String[] ENDINGS = {"csv", "tsv", "txt", "xlsx", "xls", "ods", "zip", "json", "jsonl"};

    /** The use cases that the screen calls. */
    public record Cases(Importing importing, DropFolder drops, History history, Channels channels, ImportProfiles profiles) {}

    private final Ui ui;
    private final Cases cases;
    private final FileReading reading;
    private final ReadForm form;
    private final ImportViews views;
    private final ImportEnd end;
    private final StackPane root = new StackPane();
    private final MappingWizard wizard;
    private final Action choose;
    private final Action paste;
    private final Action earlier;
    private final Action profiles;
    private List<Action> actions = List.of();
    private BiConsumer<List<Path>, Runnable> before = (files, otherwise) -> otherwise.run();
    private @Nullable Job job;

    public ImportScreen(Ui ui, Cases cases) {
        this.ui = ui;
        this.cases = cases;
        this.reading = new FileReading(cases.importing());
        this.form = new ReadForm(ui, cases.importing());
        this.views = new ImportViews(ui);
        this.end = new ImportEnd(ui, cases, views, this::choose, this::page);
        this.wizard = new MappingWizard(ui, cases.profiles(), new MappingWizard.Ways(
                this::page, this::planAgain,
                (request, why) -> show(new FileReading.Refused(request, why.file(), why)), this::start));
        this.paste = ui.action("importing.paste", MaterialDesignC.CLIPBOARD_TEXT_OUTLINE, this::paste).on("Shortcut+V");
        this.choose = ui.action("importing.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose).on("Shortcut+O");
        this.earlier = ui.action("importing.earlier", MaterialDesignH.HISTORY, () -> ui.navigation().go(Place.of("imports"))).on("Shortcut+Y");
        this.profiles = ui.action("importing.profiles", MaterialDesignT.TABLE_EDIT, () -> ui.navigation().go(Place.of("profiles"))).on("Shortcut+P");
        new FileDrop(root, this::open).begin();
        start();
    }

    /** @param asked shows files that belong elsewhere there, and else goes on */
    public ImportScreen asking(BiConsumer<List<Path>, Runnable> asked) {
        before = asked;
        return this;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void show(Place place) {
        focus();
        if (place.view().equals("folder")) {
            ui.background().read(progress -> cases.drops().root().map(cases.drops()::lying).orElse(List.of()),
                    lying -> lying.stream().findFirst().ifPresent(drop -> open(List.of(drop.file()), drop.channel())));
        }
    }

    /** A plan stays as it was read: applying it notices by itself when the shop has changed since. */
    @Override
    public void reload() {}

    /** Reads the files and shows their plan; what was shown before is left. */
    public void open(List<Path> files) {
        if (!files.isEmpty()) {
            open(files, null);
        }
    }

    /** As {@link #open(List)}, of what was fetched. */
    public void open(ImportRequest fetched) {
        planAgain(fetched);
    }

    /** Says what the columns of a file are, by its profile; what was shown before is left. */
    public void map(ImportRequest request) {
        wizard.open(request);
    }

    private void open(List<Path> files, @Nullable String channel) {
        before.accept(files, () -> plan(progress -> reading.read(files, channel, progress), ui.text("importing.reading", files.size())));
    }

    private void choose() {
        ui.dialogs().files(FileQuestion.open(ui.text("importing.choose.title"), ENDINGS), this::open);
    }

    private void start() {
        Action enter = ui.action("importing.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose).on("Enter");
        Action moving = ui.action("importing.moving", MaterialDesignT.TRUCK_FAST_OUTLINE, () -> ui.navigation().go(new Place("help", "moving", null))).on("M");
        show(views.start(choose, paste, List.of(earlier, profiles, moving)), choose, paste, earlier, profiles, moving, enter);
    }

    /** A table that was copied in another program is a file like any other. */
    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            ui.toasts().warn(ui.text("importing.paste.nothing"));
            return;
        }
        planAgain(ImportRequest.of(new InputFile(ui.text("importing.clipboard"), text.getBytes(StandardCharsets.UTF_8))));
    }

    private void plan(Work<FileReading.Outcome> work, String sentence) {
        plan(work, sentence, this::show);
    }

    private void plan(Work<FileReading.Outcome> work, String sentence, Consumer<FileReading.Outcome> then) {
        Runnable asItWas = asItIs();
        Action cancel = ui.action("importing.cancel", MaterialDesignC.CLOSE, this::cancel).on("Esc");
        show(views.busy(sentence, cancel), cancel);
        Job started = ui.background().read(sentence, progress -> {
            FileReading.Outcome outcome = work.run(progress);
            progress.stopIfCancelled();
            return outcome;
        }, then);
        job = started;
        afterwards(started, asItWas);
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    private void show(FileReading.Outcome outcome) {
        switch (outcome) {
            case FileReading.Planned planned -> show(planned);
            case FileReading.Refused refused when isForWizard(refused) -> wizard.open(refused.request());
            case FileReading.Refused refused -> {
                String sentence = ui.text(refused.why().textKey(), refused.why().arguments().toArray());
                String place = refused.why().line() > 0 ? ui.text("importing.line", refused.why().line()) + ". " : "";
                Action change = ui.action("importing.readAs", MaterialDesignT.TUNE_VARIANT, () ->
                        change(refused.request()));
                if (refused.request().profile() != null || refused.why().textKey().equals(UNKNOWN)) {
                    Action map = ui.action("importing.map", MaterialDesignT.TABLE_EDIT, () -> wizard.open(alone(refused)));
                    show(views.refused(refused.file(), place + sentence, map, choose), map, choose);
                } else if (refused.request().files().isEmpty()) {
                    show(views.refused(refused.file(), sentence, choose), choose);
                } else {
                    show(views.refused(refused.file(), place + sentence, choose, change), choose, change);
                }
            }
            case FileReading.Unreadable unreadable ->
                    show(views.refused(unreadable.file(), ui.text("importing.unreadable"), choose), choose);
            case FileReading.ChannelNeeded needed -> {
                start();
                askChannel(needed);
            }
        }
    }

    private void show(FileReading.Planned planned) {
        show(planned, null);
    }

    /** @param at the row that somebody was at before; it may have come to stand elsewhere */
    private void show(FileReading.Planned planned, @Nullable PlanRow at) {
        PlanView.Ways ways = new PlanView.Ways(cases.importing(), () -> apply(planned), this::start, () -> change(planned.request()),
                () -> wizard.open(planned.request()), new WrongFiles(ui, cases.importing(), planned), this::decided);
        PlanView view = new PlanView(ui, planned, ways);
        show(view.node(), Stream.concat(view.actions().stream(), Stream.of(choose)).toArray(Action[]::new));
        view.rows().table().node().requestFocus();
        if (at != null) {
            view.rows().comeBack(at);
        }
    }

    /** Somebody has decided something: the plan is made anew, or stays if the file can't be read so. */
    private void decided(ImportRequest request, @Nullable PlanRow at) {
        plan(progress -> reading.plan(request, progress), ui.text("importing.reading", request.files().size()), outcome -> {
            switch (outcome) {
                case FileReading.Planned planned -> show(planned, at);
                case FileReading.Refused refused -> ui.toasts().warn(ui.text("importing.fix.refused",
                        ui.text(refused.why().textKey(), refused.why().arguments().toArray())));
                default -> show(outcome);
            }
        });
    }

    /** The file that can't be read, without those that were chosen with it. */
    private static ImportRequest alone(FileReading.Refused refused) {
        ImportRequest all = refused.request();
        List<InputFile> one = all.files().stream().filter(file -> file.name().equals(refused.file())).toList();
        return new ImportRequest(one.isEmpty() ? all.files() : one, all.options(), all.channel(), all.profile()).from(all.origin());
    }

    /** A table of which nobody knows what it is; of several files somebody has to choose. */
    private static boolean isForWizard(FileReading.Refused refused) {
        return refused.why().textKey().equals(UNKNOWN) && refused.request().files().size() == 1
                && refused.request().profile() == null;
    }

    private void change(ImportRequest request) {
        ui.background().read(progress -> cases.profiles().all(), profiles -> form.ask(request, profiles, this::planAgain));
    }

    private void planAgain(ImportRequest request) {
        plan(progress -> reading.plan(request, progress), ui.text("importing.reading", request.files().size()));
    }

    private void askChannel(FileReading.ChannelNeeded needed) {
        ui.background().read(progress -> cases.channels().all().stream().filter(c -> !c.archived()).map(Channel::name)
                .toList(),
                names -> form.askChannel(needed.request(), ui.text("importing.channel.text", needed.sentence()), names,
                        this::planAgain));
    }

    private void apply(FileReading.Planned planned) {
        Runnable asItWas = asItIs();
        show(views.busy(ui.text("importing.writing"), null));
        Job writing = ui.inBackground(ui.text("importing.writing"), () -> end.apply(planned), done -> {
            if (done == null) {
                ui.toasts().warn(ui.text("error.import.planChanged"));
                planAgain(planned.request());
            } else {
                end.written(done);
            }
        });
        afterwards(writing, asItWas);
    }

    /** Comes back here; a use case that fails must not leave the user before a ring that turns for ever. */
    private Runnable asItIs() {
        List<Node> shown = List.copyOf(root.getChildren());
        Action[] keys = actions.toArray(Action[]::new);
        return () -> show(shown.getFirst(), keys);
    }

    /** What the work's result shows takes the place at once. */
    private static void afterwards(Job work, Runnable asItWas) {
        work.running().subscribe(running -> {
            if (!running) {
                asItWas.run();
            }
        });
    }

    private void page(Node view, List<Action> keys) {
        show(view, keys.toArray(Action[]::new));
    }

    private void show(Node view, Action... keys) {
        actions = List.of(keys);
        root.getChildren().setAll(view);
        focus();
    }

    /** Enter does the next step. */
    private void focus() {
        Node next = root.lookup(".primary");
        (next == null ? root : next).requestFocus();
    }
}
