package app.kontor.app;

import app.kontor.printing.Printing;
import app.kontor.settings.Workstation;
import app.kontor.settings.WorkstationFile;
import app.kontor.text.Formats;
import app.kontor.text.Texts;
import app.kontor.ui.kit.Access;
import app.kontor.ui.kit.Background;
import app.kontor.ui.kit.Dialogs;
import app.kontor.ui.kit.Failures;
import app.kontor.ui.kit.FileDialog;
import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Navigation;
import app.kontor.ui.kit.Preferences;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Toasts;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.Zoom;
import app.kontor.ui.opening.Opening;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.Actor;
import app.kontor.vault.Seal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** What the window is on this PC, whichever shop is in it: its place, language, look, size of text, and where papers go. Kept in a file. */
final class Station {
    private final Stage stage;
    private final WorkstationFile file;
    private final Trade trade;
    private final Theme theme = new Theme();
    private final Zoom zoom = new Zoom(theme.textSize());
    private final WindowPlace place;
    private Workstation kept;
    private Locale locale = Locale.getDefault();
    private @Nullable Ui ui;

    /**
     * What it has of the window's owner.
     *
     * @param viewer shows a file or a folder in the desktop's own program
     * @param logs   the folder where more can be read about a failure
     * @param spoken called once another language was chosen
     */
    record Trade(Consumer<Path> viewer, Supplier<Path> logs, Runnable spoken) {}

    Station(Stage stage, WorkstationFile file, Trade trade) {
        this.stage = stage;
        this.file = file;
        this.trade = trade;
        this.kept = file.read();
        this.place = new WindowPlace(stage);
    }

    /** @param language for this time; without one the language chosen last, or the PC's */
    void begin(@Nullable Locale language) {
        String chosen = kept.language();
        locale = language != null ? language : chosen != null ? Locale.forLanguageTag(chosen) : Locale.getDefault();
        theme.mode().set(LookFollower.mode(kept.theme()));
        theme.mode().subscribe(mode -> kept = kept.withTheme(mode.name().toLowerCase(Locale.ROOT)));
    }

    /** Where it stood last time. */
    void showWindow() {
        place.restore(kept);
        stage.show();
    }

    void show(Node content) {
        if (zoom.getScene() == null) {
            Scene scene = new Scene(new StackPane(zoom), kept.window().width(), kept.window().height());
            theme.dress(scene);
            stage.setScene(scene);
        }
        zoom.show(content);
    }

    void close() {
        file.write(place.remembered(kept));
    }

    Theme theme() {
        return theme;
    }

    Zoom zoom() {
        return zoom;
    }

    /** The newest; null before there is one. */
    @Nullable Ui ui() {
        return ui;
    }

    /** Before there is a shop. */
    Ui newUi() {
        return newUi(ZoneId.systemDefault(), new Navigation(), Actor.owner(""));
    }

    /** What screens are made with; the one before takes no more questions. */
    Ui newUi(ZoneId zone, Navigation places, Actor actor) {
        Texts texts = new Texts(locale, new Formats(locale, zone));
        Dialogs dialogs = new Dialogs(texts, theme, () -> stage, new FileDialog(() -> stage)::ask);
        Failures failures = new Failures(texts, dialogs, () -> trade.viewer.accept(trade.logs.get()));
        Background background = new Background(failures);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> background.later(() -> failures.accept(thrown)));
        if (ui != null) {
            ui.background().retire();
        }
        Preferences preferences = new Preferences(kept.choices(), (key, value) -> kept = kept.withChoice(key, value));
        preferences.put(Look.LANGUAGE, locale.toLanguageTag());
        new LookFollower(theme).follow(preferences);
        preferences.watch(Look.LANGUAGE, tag -> background.later(() -> speak(tag)));
        ui = new Ui(texts, new Formats(locale, zone), background, dialogs, new Toasts(texts), places, preferences, new Access(texts, actor));
        return ui;
    }

    Opening.Papers papers() {
        return new Opening.Papers(this::papersIn, this::papersTo);
    }

    /** @param seal of the shop whose papers they are */
    PaperTray tray(Seal seal) {
        Printing printing = new Printing(file.printing(), this::papersIn, Clock.systemUTC(), seal);
        return new PaperTray(() -> Optional.ofNullable(kept.papers()), this::papersTo, trade.viewer, printing);
    }

    private Path papersIn() {
        return PaperTray.folder(Optional.ofNullable(kept.papers()));
    }

    private void papersTo(Path chosen) {
        kept = kept.withPapers(chosen);
    }

    private void speak(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        if (!tag.isEmpty() && !language.getLanguage().equals(locale.getLanguage())) {
            kept = kept.withLanguage(tag);
            locale = language;
            trade.spoken.run();
        }
    }
}
