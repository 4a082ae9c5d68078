package app.kontor.ui.today;

import app.kontor.app.Shop;
import app.kontor.exporting.saved.SavedExport;
import app.kontor.history.CommandEntry;
import app.kontor.importing.folder.Drop;
import app.kontor.reporting.DayFigures;
import app.kontor.reporting.Done;
import app.kontor.reporting.Mover;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.CommandWords;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Tooltip;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Today: what waits, what was sold, what moves and what was done last. */
public final class TodayScreen implements Screen {
    private static final int LATEST = 6;
    private static final double SIDE = 344;
    private static final double PICTURE = 36;

    private final Ui ui;
    private final Shop shop;
    private final Thumbnails thumbnails;
    private final Latest latest;
    private final Page page;
    private final Tiles tiles;
    private final VBox content = Nodes.styled(new VBox(12), "page");
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
    private final Action pack;
    private final Action bring;
    private boolean arriving;

    private record Seen(DayFigures figures, List<CommandEntry> latest, List<Drop> dropped, List<SavedExport.Known> exports) {}

    public TodayScreen(Ui ui, Shop shop, Thumbnails thumbnails) {
        this.ui = ui;
        this.shop = shop;
        this.thumbnails = thumbnails;
        this.latest = ui.background().latest(Duration.ZERO);
        this.page = new Page(ui.text("area.today"));
        this.tiles = new Tiles(ui);
        this.pack = ui.action("today.pack", MaterialDesignB.BARCODE_SCAN, () -> ui.navigation().go(Place.of("pack")))
                .on("Shortcut+Enter").when(ready);
        this.bring = ui.action("today.import", MaterialDesignT.TRAY_ARROW_DOWN, () -> ui.navigation().go(Place.of("import")))
                .on("Shortcut+Enter").when(ready.not());
        layOut();
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(tiles.actions().stream(), Stream.of(pack, bring)).toList();
    }

    @Override
    public void show(Place place) {
        arriving = true;
        reload();
    }

    @Override
    public void reload() {
        latest.ask(() -> new Seen(shop.today().figures(), shop.history().list(LATEST), shop.dropFolder().lying(),
                shop.savedExports().all().stream().filter(SavedExport.Known::failed).toList()), this::show);
    }

    private void layOut() {
        page.tools(new StackPane(shownWhen(pack), shownWhen(bring)));
        ScrollPane scroll = Nodes.styled(new ScrollPane(content), "today-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.content(scroll);
    }

    private Button shownWhen(Action action) {
        Button button = action.primaryButton(ui.texts());
        button.visibleProperty().bind(action.enabled());
        return button;
    }

    /** Enter begins the day's work on arrival; what comes later leaves the keys where they are. */
    private void show(Seen seen) {
        ready.set(seen.figures.todo().ready() > 0);
        Node owner = content.getScene() == null ? null : content.getScene().getFocusOwner();
        boolean own = owner != null && owner.getId() != null && content.lookup("#" + owner.getId()) == owner;
        furnish(seen);
        if (arriving && !(owner instanceof TextInputControl)) { // somebody may be typing into the search already
            page.node().lookup(ready.get() ? "#today-pack" : "#today-import").requestFocus();
        } else if (own && content.lookup("#" + owner.getId()) instanceof Node same) {
            same.requestFocus();
        }
        arriving = false;
    }

    private void furnish(Seen seen) {
        DayFigures figures = seen.figures;
        page.subtitle().set(ui.text("today.subtitle", ui.formats().date(figures.today()),
                figures.todo().isEmpty() && seen.dropped.isEmpty() && seen.exports.isEmpty() ? ui.text("today.allDone") : done(figures.done())));
        VBox side = Nodes.column(12);
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        new Checklist(ui, this::reload).node(figures.setup()).ifPresent(side.getChildren()::add);
        side.getChildren().add(activity(seen.latest, figures.at()));
        VBox main = Nodes.growing(Nodes.column(12, new SalesCard(ui).node(figures), movers(figures.movers())));
        main.setMinWidth(0);
        content.getChildren().setAll(tiles.node(figures.todo()), new HBox(12, main, side));
        seen.exports.forEach(failed -> content.getChildren().addFirst(new ExportCard(ui).node(failed)));
        if (!seen.dropped.isEmpty()) {
            content.getChildren().addFirst(new DropCard(ui).node(seen.dropped));
        }
    }

    /** "12 orders in, 8 parcels out, 8 invoices"; before anything has happened a word of greeting. */
    private String done(Done done) {
        return done.orders() + done.parcels() + done.invoices() == 0
                ? ui.text("today.begins")
                : ui.text("today.done", done.orders(), done.parcels(), done.invoices());
    }

    private Node movers(List<Mover> movers) {
        VBox card = Nodes.styled(Nodes.card(Nodes.label(ui.text("today.movers"), "h3")), "pad", "today-card");
        if (movers.isEmpty()) {
            card.getChildren().add(Nodes.paragraph(ui.text("today.movers.none"), "muted"));
        }
        movers.forEach(mover -> {
            Label name = Nodes.label(mover.name());
            name.setMinWidth(0);
            card.getChildren().add(Nodes.row(12, thumbnails.of(mover.variant(), mover.name(), PICTURE), name, Nodes.spacer(),
                    Nodes.label(ui.formats().quantity(mover.pieces()), "num", "strong"),
                    Nodes.label(ui.text("today.movers.before", ui.formats().quantity(mover.before())), "small", "muted")));
        });
        return card;
    }

    private Node activity(List<CommandEntry> entries, Instant now) {
        VBox card = Nodes.styled(Nodes.card(Nodes.label(ui.text("today.activity"), "h3")), "pad", "today-card");
        entries.forEach(entry -> {
            Label what = Nodes.label(CommandWords.of(ui, entry));
            what.setTooltip(new Tooltip(what.getText()));
            what.setMinWidth(0);
            Label when = Nodes.label(ui.formats().recent(entry.at(), now), "small", "muted");
            when.setMinWidth(Region.USE_PREF_SIZE);
            card.getChildren().add(Nodes.row(8, what, Nodes.spacer(), when));
        });
        return card;
    }
}
