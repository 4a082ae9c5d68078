package app.kontor.ui.opening;

import app.kontor.app.Entrance;
import app.kontor.app.KeyChange;
import app.kontor.app.Shop;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Keyring;
import app.kontor.vault.Keyrings;
import app.kontor.vault.Opener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The way from a folder to an open shop: opens it, or makes the demo's or one's own, or says why that can't be. */
public final class Opening {
    private static final String DEMO = "-demo";

    private final Path folder;
    private final Doors doors;
    private final SetupDraft draft = new SetupDraft();
    private final Keyring keyring = Keyrings.of(System.getenv(), System.getProperties());
    private Ui ui;
    private Runnable page = () -> {};
    private @Nullable DemoFlow demo;
    private Opener known = new Opener.OfKeyring(keyring);

    /**
     * What the window does for it.
     *
     * @param hold   takes charge of an open shop, before it is known who comes in
     * @param enter  lets somebody into it, with the files that are to be imported first
     * @param folder begins again with another one
     */
    public record Doors(
            Consumer<Node> show, Consumer<Shop> hold, BiConsumer<Shop, List<Path>> enter, Consumer<Path> folder, DemoFiller demo,
            Papers papers) {}

    /** Where paper goes on this PC. */
    public record Papers(Supplier<Path> folder, Consumer<Path> choose) {}

    public Opening(Ui ui, Path folder, Doors doors) {
        this.ui = ui;
        this.folder = folder;
        this.doors = doors;
    }

    /** Where one's own shop belongs for somebody who looks at this demo. */
    public static Path besideDemo(Path demo) {
        String name = String.valueOf(demo.getFileName());
        return demo.resolveSibling(name.endsWith(DEMO) ? name.substring(0, name.length() - DEMO.length()) : name + "-own");
    }

    /** Opens the shop of the folder; in an empty one the welcome. */
    public void begin() {
        begin(new Opener.OfKeyring(keyring));
    }

    /** As {@link #begin}, where it is known already what opens the shop. */
    public void begin(Opener opener) {
        known = opener;
        attempt("opening.waiting", () -> Entrance.open(folder, opener), this::welcome);
    }

    /** As {@link #begin}, for somebody who has seen the demo. */
    public void beginOwn() {
        attempt("opening.waiting", () -> Entrance.open(folder), () -> setUp(0));
    }

    /** Something is still to be finished before it can begin. */
    public void closing() {
        waiting("opening.waiting");
    }

    /** The same page in another language. */
    public void speak(Ui other) {
        ui = other;
        page.run();
    }

    /** The window closes: a demo that is half made goes away. */
    public void stop() {
        if (demo != null) {
            demo.stop();
        }
    }

    /** The work begins before its page is made: the first page of a window is also the window's dress, which takes as long as a shop. */
    private void attempt(String words, Supplier<Shop> opener, Runnable whenFree) {
        ui.background().run(() -> OpeningOutcome.of(folder, opener), outcome -> opened(outcome, whenFree));
        waiting(words);
    }

    private void opened(OpeningOutcome outcome, Runnable whenFree) {
        if (outcome.shop() != null) {
            Shop opened = outcome.shop();
            doors.hold.accept(opened);
            Opener by = known;
            ui.background().read(progress -> opened.users().admitted(Entrance.pcUser(), by), actor -> actor.ifPresentOrElse(
                    known -> enter(opened, known), () -> signIn(opened)));
        } else if (outcome.free()) {
            whenFree.run();
        } else if (outcome.refusal() != null && Unlock.helps(outcome.refusal())) {
            unlock(outcome.refusal());
        } else if (outcome.refusal() != null) {
            refused(outcome.refusal());
        }
    }

    private void unlock(BusinessRuleException wrong) {
        Unlock asked = new Unlock(ui, keyring.isPresent(), this::open);
        show(() -> unlock(wrong), asked.node(wrong, otherFolder()));
    }

    private void open(Opener opener, boolean remember) {
        known = opener;
        attempt("opening.unlocking", () -> remembered(Entrance.open(folder, opener), remember), this::welcome);
    }

    /** Writes the shop's files anew, encrypted or not; then it opens. */
    public void change(KeyChange wanted) {
        new KeyChangeFlow(() -> ui, folder, wanted, new KeyChangeFlow.Exits(this::show, this::open)).begin();
    }

    /** A keyring that refuses is no reason not to open. */
    private Shop remembered(Shop opened, boolean remember) {
        if (remember) {
            try {
                opened.keys().remember(keyring);
            } catch (BusinessRuleException refused) {
                ui.background().later(() -> ui.toasts().warn(ui.texts().error(refused)));
            }
        }
        return opened;
    }

    private void signIn(Shop opened) {
        SignIn page = new SignIn(ui, opened.users(), Entrance.pcUser(), actor -> enter(opened, actor));
        show(() -> signIn(opened), page.node("signIn"));
    }

    private void enter(Shop opened, Actor actor) {
        doors.enter.accept(opened.as(actor), List.copyOf(draft.files()));
    }

    private void show(Runnable same, Node content) {
        page = same;
        doors.show.accept(content);
    }

    private void waiting(String words) {
        show(() -> waiting(words), Frame.waiting(ui.text(words)));
    }

    private void welcome() {
        Action demo = ui.action("opening.demo", MaterialDesignP.PLAY_CIRCLE_OUTLINE, this::fillDemo).on("Enter");
        Action own = ui.action("opening.own", MaterialDesignS.STOREFRONT_OUTLINE, () -> setUp(0)).on("Shortcut+N");
        show(this::welcome, new Welcome(ui).node(demo, own, List.of(otherFolder(), restoring())));
    }

    private void setUp(int number) {
        if (number < 0) {
            welcome();
        } else if (number == SetupPage.CODES.size()) {
            attempt("opening.creating", () -> Entrance.create(folder, draft.answers(), Clock.systemUTC()), this::welcome);
        } else {
            show(() -> setUp(number), new SetupPage(ui, step(number), this::setUp).node(folder.toString()));
        }
    }

    private Step step(int number) {
        return switch (number) {
            case 0 -> new PlaceStep(ui, draft);
            case 1 -> new CompanyStep(ui, draft);
            case 2 -> new MoneyStep(ui, draft);
            case 3 -> new StorefrontStep(ui, draft);
            default -> new StartStep(ui, draft, doors.papers);
        };
    }

    /** The demo lies beside the shop's own folder, which stays free for it. */
    private void fillDemo() {
        demo = new DemoFlow(() -> ui, folder.resolveSibling(folder.getFileName() + DEMO), doors.demo,
                new DemoFlow.Exits(this::show, outcome -> opened(outcome, this::welcome), this::welcome));
        demo.begin();
    }

    /** A calm page with the sentence of the rule. */
    private void refused(BusinessRuleException rule) {
        RefusedPage.Ways ways = new RefusedPage.Ways(this::begin, this::restore, this::look, otherFolder());
        show(() -> refused(rule), new RefusedPage(ui, folder, rule).node(ways));
    }

    /** A backup takes the place of what lies in the folder now, if anything does; then the shop opens. */
    public void restore() {
        new RestoreFlow(() -> ui, folder, new RestoreFlow.Exits(this::show, this::begin, this::begin)).begin(known);
    }

    private Action restoring() {
        return ui.action("opening.restore", MaterialDesignB.BACKUP_RESTORE, this::restore);
    }

    private void look() {
        attempt("opening.waiting", () -> Entrance.inspect(folder, known), this::welcome);
    }

    private Action otherFolder() {
        return ui.action("opening.other", MaterialDesignF.FOLDER_OPEN_OUTLINE, () -> ui.dialogs().files(
                FileQuestion.folder(ui.text("opening.other")), chosen -> doors.folder.accept(chosen.getFirst())));
    }
}
