package app.kontor.ui.backup;

import app.kontor.backup.Generation;
import app.kontor.backup.SecondPlace;
import app.kontor.backup.Stored;
import app.kontor.day.SelfCheck.Check;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The backups: how old the last one is, here and outside of this PC, whether the data is whole, and every generation. */
public final class BackupsScreen implements Screen {
    /** Beside the check there is no room for it. */
    private static final double WITH_PLACE = 880;

    private final Ui ui;
    private final BackupCases cases;
    private final Runnable changed;
    private final Page page;
    private final BackupWords words;
    private final PlaceCards places;
    private final BackupRun runs;
    private final CheckRun check;
    private final DataTable<Stored, String> table;
    private final Latest latest;
    private final HBox cards = Nodes.styled(new HBox(12), "backups-cards");
    private final VBox running = Nodes.styled(new VBox(), "backups-running");
    private final Action restore;
    private List<Stored> all = List.of();
    private @Nullable List<Check> checked;

    /** @param changed called after a backup was made or a check has ended */
    public BackupsScreen(Ui ui, BackupCases cases, Runnable changed) {
        this.ui = ui;
        this.cases = cases;
        this.changed = changed;
        page = new Page(ui.text("area.backups"));
        words = new BackupWords(ui);
        places = new PlaceCards(ui, cases.backups().folder());
        table = new DataTable<>(ui, new DataTable.Source<>(BackupsScreen::id, request ->
                new ListSource<>(all, BackupsScreen::id, (one, view) -> true, Map.of()).window(request)), columns()).compact();
        runs = new BackupRun(ui, cases, this::current, this::done);
        check = new CheckRun(ui, cases, this::checked);
        restore = ui.action("backups.restore", MaterialDesignB.BACKUP_RESTORE, cases.restoring()).on("Shortcut+Shift+R");
        latest = ui.background().latest(Duration.ZERO);
        build();
    }

    private void build() {
        Node none = new EmptyState(ui.texts(), MaterialDesignD.DATABASE_OFF_OUTLINE, ui.text("backups.none"), null).node();
        table.whenEmpty(none, none);
        page.tools(restore.button(ui.texts()), runs.make.primaryButton(ui.texts()));
        HBox head = Nodes.styled(Nodes.row(8, Nodes.label(ui.text("backups.list"), "h2"), Nodes.spacer(),
                runs.verify.button(ui.texts()), runs.copy.button(ui.texts())), "jobs-head");
        page.content(cards, running, head, table.node());
        page.subtitle().set(ui.text("backups.subtitle"));
        runs.job().subscribe(this::showRunning);
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return List.of(runs.make, runs.verify, runs.copy, runs.choose, check.run, restore, runs.open);
    }

    @Override
    public void show(Place place) {
        reload();
        table.node().requestFocus();
    }

    @Override
    public void reload() {
        latest.ask(() -> BackupState.of(cases.backups()), this::show);
    }

    private static String id(Stored one) {
        return one.generation().id();
    }

    private @Nullable Generation current() {
        Stored one = table.current().get();
        return one == null ? null : one.generation();
    }

    private List<Column<Stored>> columns() {
        return List.of(
                Column.<Stored>number("backups.column.at", 170, one -> words.at(one.generation())),
                Column.<Stored>text("backups.column.reason", 130, one -> words.reason(one.generation().content())),
                Column.<Stored>text("backups.column.holds", 200, one -> words.holds(one.generation().content())).growing(),
                Column.<Stored>state("backups.column.where", 140, words::where).from(WITH_PLACE),
                Column.<Stored>figure("backups.column.size", 90, one -> ui.formats().size(one.generation().bytes())),
                Column.<Stored>chip("backups.column.state", 130, one -> words.state(one.generation())));
    }

    private void show(BackupState state) {
        boolean same = all.equals(state.stored());
        all = state.stored();
        List<Action> ofSecond = state.second().state() == SecondPlace.State.NONE ? List.of(runs.choose) : List.of(runs.choose, runs.forget);
        cards.getChildren().setAll(places.here(state, List.of(runs.open)), places.second(state, ofSecond), checkCard());
        if (!same || all.isEmpty()) {
            table.reload();
        }
    }

    private Node checkCard() {
        List<Check> found = checked;
        long wrong = found == null ? 0 : found.stream().filter(one -> !one.ok()).count();
        Tone tone = found == null ? Tone.NEUTRAL : wrong == 0 ? Tone.SUCCESS : Tone.DANGER;
        String result = found == null ? ui.text("backups.check.not") : ui.text("backups.check.result", found.size(), wrong);
        return places.card("backups-check", new PlaceCards.Head(MaterialDesignS.SHIELD_CHECK_OUTLINE, tone, "backups.check.title"), result,
                ui.text("backups.check.text"), List.of(check.run));
    }

    private void checked(List<Check> found) {
        checked = found;
        Action close = ui.action("backups.check.close", MaterialDesignC.CLOSE, page::closeSide).on("Esc");
        page.side(new CheckPane(ui).node(found, check.rebuild, restore, close));
        done();
    }

    private void done() {
        reload();
        changed.run();
    }

    private void showRunning(@Nullable Job job) {
        running.getChildren().clear();
        if (job != null) {
            ProgressBar bar = Nodes.styled(new ProgressBar(), "thin");
            bar.progressProperty().bind(job.progress());
            Label says = Nodes.label("", "muted");
            says.textProperty().bind(job.says().map(text -> text.isEmpty() ? job.title() : text));
            Button cancel = Nodes.styled(ui.action("opening.cancel", MaterialDesignC.CLOSE, job::cancel).button(ui.texts()), "compact");
            running.getChildren().add(Nodes.styled(Nodes.row(12, bar, Nodes.growing(says), cancel), "banner", "info"));
        }
    }
}
