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
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.Work;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Files come in here: dropped or chosen, looked at as a plan, imported, and taken back if need be. */
public final class ImportScreen implements Screen {
    private static final String[] ENDINGS = {"csv", "tsv", "txt", "xlsx", "xls", "ods", "zip", "json", "jsonl"};

    /** The use cases that the screen calls. */
    public record Cases(Importing importing, DropFolder drops, History history, Channels channels, ImportProfiles profiles) {}

    private final Ui ui;
    private final Cases cases;
    private final FileReading reading;
    private final ReadForm form;
    private final ImportViews views;
    private final ImportEnd end;
    private final ImportPages pages;
    private final MappingWizard wizard;
    private final Action choose;
    private final Action paste;
    private final Action earlier;
    private final Action profiles;
    private BiConsumer<List<Path>, Runnable> before = (files, otherwise) -> otherwise.run();

    public ImportScreen(Ui ui, Cases cases) {
        this.ui = ui;
        this.cases = cases;
        this.reading = new FileReading(cases.importing());
        this.form = new ReadForm(ui, cases.importing());
        this.views = new ImportViews(ui);
        this.pages = new ImportPages(ui, views);
        this.end = new ImportEnd(ui, cases, views, this::choose, this::openWaiting, this::ended);
        this.wizard = new MappingWizard(ui, cases.profiles(), new MappingWizard.Ways(
                pages::show, this::planAgain,
                (request, why) -> show(new FileReading.Refused(request, why.file(), why)), this::start));
        this.paste = ui.action("importing.paste", MaterialDesignC.CLIPBOARD_TEXT_OUTLINE, this::paste).on("Shortcut+V");
        this.choose = ui.action("importing.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose).on("Shortcut+O");
        this.earlier = ui.action("importing.earlier", MaterialDesignH.HISTORY, () -> ui.navigation().go(Place.of("imports"))).on("Shortcut+Y");
        this.profiles = ui.action("importing.profiles", MaterialDesignT.TABLE_EDIT, () -> ui.navigation().go(Place.of("profiles"))).on("Shortcut+P");
        new FileDrop(pages.node(), this::open).begin();
        start();
    }

    /** @param asked shows files that belong elsewhere there, and else goes on */
    public ImportScreen asking(BiConsumer<List<Path>, Runnable> asked) {
        before = asked;
        return this;
    }

    @Override
    public Node node() {
        return pages.node();
    }

    @Override
    public List<Action> actions() {
        return pages.actions();
    }

    @Override
    public void show(Place place) {
        if (pages.isEnd()) {
            start();
        }
        pages.focus();
        if (place.view().equals("folder")) {
            openWaiting();
        }
    }

    /** The first file of those that wait in the folder. */
    private void openWaiting() {
        ui.background().read(progress -> cases.drops().lying(),
                lying -> lying.stream().findFirst().ifPresent(drop -> open(List.of(drop.file()), drop.channel())));
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
        before.accept(files, () -> plan(files.size(), progress -> reading.read(files, channel, progress)));
    }

    private void choose() {
        ui.dialogs().files(FileQuestion.open(ui.text("importing.choose.title"), ENDINGS), this::open);
    }

    private void start() {
        Action enter = ui.action("importing.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose).on("Enter");
        Action moving = ui.action("importing.moving", MaterialDesignT.TRUCK_FAST_OUTLINE, () -> ui.navigation().go(new Place("help", "moving", null))).on("M");
        pages.show(views.start(choose, paste, List.of(earlier, profiles, moving)), choose, paste, earlier, profiles, moving, enter);
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

    private void ended(Node page, List<Action> keys) {
        pages.end(page, Stream.concat(keys.stream(), Stream.of(earlier, profiles)).toList());
    }

    private void plan(int files, Work<FileReading.Outcome> work) {
        pages.read(ui.text("importing.reading", files), work, this::show);
    }

    private void show(FileReading.Outcome outcome) {
        switch (outcome) {
            case FileReading.Planned planned -> show(planned);
            case FileReading.Refused refused when refused.isForWizard() -> wizard.open(refused.request());
            case FileReading.Refused refused -> {
                String sentence = ui.text(refused.why().textKey(), refused.why().arguments().toArray());
                String place = refused.why().line() > 0 ? ui.text("importing.line", refused.why().line()) + ". " : "";
                Action change = ui.action("importing.readAs", MaterialDesignT.TUNE_VARIANT, () ->
                        change(refused.request()));
                if (refused.request().profile() != null || refused.isUnknown()) {
                    Action map = ui.action("importing.map", MaterialDesignT.TABLE_EDIT, () -> wizard.open(refused.alone()));
                    pages.show(views.refused(refused.file(), place + sentence, map, choose), map, choose);
                } else if (refused.request().files().isEmpty()) {
                    pages.show(views.refused(refused.file(), sentence, choose), choose);
                } else {
                    pages.show(views.refused(refused.file(), place + sentence, choose, change), choose, change);
                }
            }
            case FileReading.Unreadable unreadable ->
                    pages.show(views.refused(unreadable.file(), ui.text("importing.unreadable"), choose), choose);
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
                () -> wizard.open(planned.request()), new WrongFiles(ui, cases.importing(), planned), (request, row) -> decided(planned, request, row));
        PlanView view = new PlanView(ui, planned, ways);
        pages.show(view.node(), Stream.concat(view.actions().stream(), Stream.of(choose)).toArray(Action[]::new));
        view.rows().table().node().requestFocus();
        if (at != null) {
            view.rows().comeBack(at);
        }
    }

    /** Somebody has decided something: the plan is made anew, or stays if the file can't be read so. */
    private void decided(FileReading.Planned before, ImportRequest request, @Nullable PlanRow at) {
        pages.read(ui.text("importing.reading", request.files().size()), progress -> reading.decided(before, request, progress), outcome -> {
            switch (outcome) {
                case FileReading.Planned planned -> show(planned, at);
                case FileReading.Refused refused -> ui.toasts().warn(ui.text("importing.fix.refused",
                        ui.text(refused.why().textKey(), refused.why().arguments().toArray())));
                default -> show(outcome);
            }
        });
    }

    private void change(ImportRequest request) {
        ui.background().read(progress -> cases.profiles().all(), profiles -> form.ask(request, profiles, this::planAgain));
    }

    private void planAgain(ImportRequest request) {
        plan(request.files().size(), progress -> reading.plan(request, progress));
    }

    private void askChannel(FileReading.ChannelNeeded needed) {
        ui.background().read(progress -> cases.channels().all().stream().filter(c -> !c.archived()).map(Channel::name)
                .toList(),
                names -> form.askChannel(needed.request(), ui.text("importing.channel.text", needed.sentence()), names,
                        this::planAgain));
    }

    private void apply(FileReading.Planned planned) {
        pages.write(ui.text("importing.writing"), () -> end.apply(planned), done -> {
            if (done == null) {
                ui.toasts().warn(ui.text("error.import.planChanged"));
                planAgain(planned.request());
            } else {
                end.written(done);
            }
        });
    }
}
