package app.kontor.app;

import app.kontor.Damage;
import app.kontor.Quick;
import app.kontor.printing.Printing;
import app.kontor.settings.NewShop;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.opening.ClosingPage;
import app.kontor.ui.opening.Opening;
import app.kontor.ui.opening.SignIn;
import app.kontor.ui.kit.Zoom;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Role;
import app.kontor.value.RowId;
import app.kontor.vault.RecoveryKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** Opens the real window over a shop and does in it, by keys and fields, what a scene of the gallery asks for. */
final class Stagehand implements AutoCloseable {
    private static final String REFUSED = "#opening-refused";
    private static final String WORDS = "four unrelated words";

    final TestUi test;
    final @Nullable Shop shop;
    final Path folder;
    private final FxRobot robot;
    private final Stage stage;
    private final Zoom zoom;
    private volatile @Nullable Shop entered;
    private @Nullable FileChannel held;
    private @Nullable Office office;

    /** @param folder for papers and files of this gallery */
    Stagehand(Stage stage, FxRobot robot, Locale locale, @Nullable Shop shop, Path folder) {
        this.stage = stage;
        this.robot = robot;
        this.shop = shop;
        this.folder = folder;
        Office.Known known = shop == null ? null : Office.Known.of(shop);
        TestUi[] made = new TestUi[1];
        TestUi.on(() -> made[0] = new TestUi(stage, locale,
                shop == null ? Actor.owner("Nora") : shop.users().present()));
        test = made[0];
        zoom = new Zoom(test.theme.textSize());
        TestUi.on(() -> {
            test.show(new StackPane(zoom), 1280, 800);
            if (shop != null && known != null) {
                zoom.show(office(shop, known));
            }
        });
        rest();
    }

    /** Somebody else sits down before the same shop. */
    Stagehand as(Role role) {
        Shop theirs = Objects.requireNonNull(shop).as(new Actor("Kim", role));
        Office.Known known = Office.Known.of(theirs);
        return run(() -> zoom.show(office(theirs, new Office.Known(known.settings(), true))));
    }

    /** The page before a shop whose people have passphrases, or in front of its window. @param code of the page */
    Stagehand signIn(String code) {
        Path at = folder.resolve("people");
        Shop people = Entrance.exists(at) ? Entrance.open(at) : people(at);
        run(() -> zoom.show(new SignIn(test.ui, people.users(), "Nora", actor -> {}).node(code)));
        see("#sign-in-user");
        people.close();
        return this;
    }

    private static Shop people(Path at) {
        Shop shop = Entrance.create(at, new NewShop("Tea & Tins", "DE", null, null));
        shop.users().add("Nora", Role.OWNER);
        shop.users().add("Bo", Role.STAFF);
        shop.users().with(Quick.FACTOR).setPassphrase("Nora", "four unrelated words".toCharArray());
        return shop;
    }

    private Node office(Shop open, Office.Known known) {
        PaperTray tray = new PaperTray(() -> Optional.of(folder), chosen -> {}, file -> {},
                new Printing(folder.resolve("printing"), () -> folder, Clock.systemUTC()));
        office = new Office(open, known, test.as(open.users().present()), tray, new Office.Doors(() -> {}, () -> {}, () -> {}, change -> {}, () -> {}));
        return office.furnish(test.theme);
    }

    /** Something was written, or can't be any more. */
    void changed() {
        if (office != null) {
            office.changed();
        }
    }

    /** Something in place of the office. */
    void show(Node content) {
        TestUi.on(() -> zoom.show(content));
    }

    /** The window before there is a shop in it: of an empty folder. */
    Stagehand begin() {
        return begin(folder.resolve("kontor")).see("#opening-demo");
    }

    /** The window of a shop that somebody else has open. */
    Stagehand beginLocked() {
        Path at = folder.resolve("held");
        if (!Entrance.exists(at)) {
            Entrance.create(at, new NewShop("Tea & Tins", "DE", null, null)).close();
        }
        try {
            held = FileChannel.open(at.resolve("shop.mv.db"), StandardOpenOption.WRITE);
            held.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return begin(at).see(REFUSED);
    }

    /** The window of a shop of which something has happened to the files. */
    Stagehand beginDamaged(Damage damage) {
        Path at = folder.resolve(damage.name().toLowerCase(Locale.ROOT));
        return begin(Files.exists(at) ? at : damage.in(at)).see(REFUSED);
    }

    /** A shop whose passphrase is asked for. */
    Stagehand beginEncrypted() {
        Path at = folder.resolve("encrypted");
        if (!Entrance.exists(at)) {
            Quick.locksmith().encrypt(
                    Entrance.create(at, new NewShop("Tea & Tins", "DE", null, null)), WORDS.toCharArray(), RecoveryKey.random());
        }
        return begin(at);
    }

    /** The office of an encrypted shop. */
    Stagehand enterEncrypted() {
        beginEncrypted().see("#unlock-passphrase").write("#unlock-passphrase", WORDS).press(KeyCode.ENTER);
        TestUi.until(() -> entered != null);
        Shop open = Objects.requireNonNull(entered);
        Office.Known known = Office.Known.of(open);
        return run(() -> zoom.show(office(open, known)));
    }

    /** What the window says after it encrypted a shop. */
    Stagehand beginEncrypting() {
        Path at = folder.resolve("encrypting-" + test.ui.texts().locale().getLanguage());
        Entrance.create(at, new NewShop("Tea & Tins", "DE", null, null)).close();
        KeyChange change = KeyChange.on(Actor.owner("Ida"), WORDS.toCharArray(), RecoveryKey.random(), false);
        return run(() -> new Opening(test.ui, at, doors()).change(change)).see("#encryption-outcome");
    }

    private Opening.Doors doors() {
        return new Opening.Doors(zoom::show, opened -> {}, (opened, files) -> entered = opened, other -> {},
                (place, language, progress) -> Entrance.open(place), new Opening.Papers(() -> folder, chosen -> {}));
    }

    private Stagehand begin(Path at) {
        return run(() -> new Opening(test.ui, at, doors()).begin());
    }

    /** The page of a window that closes. */
    Stagehand closing(boolean failed) {
        ClosingPage page = new ClosingPage(test.ui, () -> {});
        return run(() -> zoom.show(failed ? page.failed(test.ui.texts().error(new BusinessRuleException("backup.noSpace", "/home/nora/Kontor/backups", 412, 37)), () -> {})
                : page.working(Duration.ZERO)));
    }

    /** Something breaks that nobody thought of. */
    Stagehand fail() {
        run(() -> test.ui.inBackground(() -> List.of().getFirst(), found -> {}));
        test.failures.clear();
        return this;
    }

    /** Takes a file in as the user would: by the button and the file dialog. */
    Stagehand importFile(String name, String text) {
        try {
            test.chosenFiles.add(Files.writeString(folder.resolve(name), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return go("import").click("#importing-choose");
    }

    Stagehand go(String area) {
        return go(new Place(area, "", null));
    }

    Stagehand go(String area, String view) {
        return go(new Place(area, view, null));
    }

    Stagehand go(String area, RowId row) {
        return go(new Place(area, "", row));
    }

    Stagehand go(Place place) {
        TestUi.on(() -> test.ui.navigation().go(place));
        return rest();
    }

    /** Chooses a row of the list. */
    Stagehand row(int index) {
        TestUi.until(() -> table().getItems().size() > index && table().getItems().get(index) != null);
        TestUi.on(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(index);
        });
        return rest();
    }

    /** Goes from a row of the list to its own page. */
    Stagehand open(int index) {
        row(index).press(KeyCode.ENTER);
        return rest();
    }

    RowId order(String number) {
        return Objects.requireNonNull(shop).orders().resolve(number);
    }

    Stagehand press(KeyCode... keys) {
        robot.push(keys);
        return rest();
    }

    Stagehand click(String query) {
        see(query);
        robot.clickOn(query);
        return rest();
    }

    /** Into a field. */
    Stagehand write(String field, String text) {
        see(field);
        run(() -> robot.lookup(field).query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        return write(text);
    }

    Stagehand write(String text) {
        robot.write(text, 0);
        return rest();
    }

    /** As by a scanner: text and Enter. */
    Stagehand scan(String field, String code) {
        see(field);
        TestUi.on(() -> {
            robot.lookup(field).queryAs(TextInputControl.class).setText(code);
            robot.lookup(field).query().requestFocus();
        });
        return press(KeyCode.ENTER);
    }

    /** Waits for it. */
    Stagehand see(String query) {
        TestUi.until(() -> robot.lookup(query).tryQuery().isPresent());
        return this;
    }

    Stagehand run(Runnable work) {
        TestUi.on(work);
        return rest();
    }

    /** Until nothing runs any more. */
    Stagehand rest() {
        TestUi.until(() -> test.ui.background().running().get() == 0);
        return this;
    }

    /** The window first, then the dialogs before it; no menus, no tooltips. */
    List<Scene> scenes() {
        return Stream.concat(Stream.of(stage), robot.listWindows().stream()
                        .filter(window -> window instanceof Stage && window != stage && window.isShowing()))
                .map(Window::getScene).toList();
    }

    void resize(int width, int height) {
        if (stage.getWidth() != width) {
            TestUi.on(() -> {
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(width);
                stage.setHeight(height);
            });
            rest();
        }
    }

    private TableView<?> table() {
        return (TableView<?>) robot.lookup(".k-table").query();
    }

    @Override
    public void close() {
        TestUi.on(() -> {
            scenes().stream().skip(1).forEach(scene -> scene.getWindow().hide());
            test.close();
        });
        if (entered != null) {
            entered.close();
        }
        if (held != null) {
            try {
                held.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
