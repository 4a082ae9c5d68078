package app.kontor.ui.picking;

import app.kontor.app.Shop;
import app.kontor.channel.Channel;
import app.kontor.fulfilment.PickListRow;
import app.kontor.fulfilment.PickLists;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.PickListId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The pick lists: open ones with how far they are, done ones, and a new one of what is allocated. */
public final class PickingScreen implements Screen {
    private static final int SHOWN = 500;
    private static final int MOST = 9_999;

    private final Ui ui;
    private final Shop shop;
    private final Page page;
    private final DataTable<PickListRow, PickListId> table;
    private final ViewTabs tabs;
    /** Whether there is no list at all. */
    private final BooleanProperty none = new SimpleBooleanProperty();
    private final ListPane<PickListRow, PickListId> list;
    private final Action make;
    private List<PickListRow> lists = List.of();

    /** What a new list can be made of. @param free orders that no list holds yet, by channel */
    private record Free(Map<ChannelId, Long> free, List<Channel> channels) {
        long all() {
            return free.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public PickingScreen(Ui ui, Shop shop) {
        this.ui = ui;
        this.shop = shop;
        this.page = new Page(ui.text("picking.title"));
        this.make = ui.action("picking.make", MaterialDesignP.PLAYLIST_PLUS, this::ask).on("Shortcut+Enter");
        this.table = new DataTable<>(ui, new DataTable.Source<>(PickListRow::id, request -> source().window(request)), columns());
        this.tabs = new ViewTabs(view -> table().view(view.equals("all") ? "" : view))
                .tab("open", ui.text("picking.view.open")).tab("done", ui.text("picking.view.done")).tab("all", ui.text("picking.view.all"));
        Action first = ui.action("picking.empty.make", MaterialDesignP.PLAYLIST_PLUS, this::ask);
        Node empty = new EmptyState(ui.texts(), MaterialDesignC.CART_OUTLINE, ui.text("picking.empty"), first).node();
        Node notFound = new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("picking.notFound"), null).node();
        empty.visibleProperty().bind(none);
        notFound.visibleProperty().bind(none.not());
        StackPane nothing = new StackPane(empty, notFound); // which of them is known once they have been read
        table.whenEmpty(nothing, nothing).onOpen(this::open);
        Action open = ui.action("picking.open", MaterialDesignC.CLIPBOARD_LIST_OUTLINE, () -> open(table.current().get()))
                .when(table.current().isNotNull());
        list = new ListPane<>(ui, "picking", table, tabs).saved(shop.savedViews()).menu(List.of(open, make));
        page.tools(make.primaryButton(ui.texts())).content(list.nodes());
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(Stream.of(make), list.actions().stream()).toList();
    }

    @Override
    public void show(Place place) {
        tabs.choose(place.view().isEmpty() ? "open" : place.view());
        table.node().requestFocus();
        reload();
    }

    @Override
    public void reload() {
        ui.background().read(progress -> shop.pickLists().all(SHOWN), found -> {
            lists = found;
            long open = found.stream().filter(list -> !list.isDone()).count();
            tabs.count("open", ui.formats().count(open), Tone.NEUTRAL);
            tabs.count("done", ui.formats().count(found.size() - open), Tone.NEUTRAL);
            none.set(found.isEmpty());
            page.subtitle().set(found.isEmpty() ? "" : ui.text("picking.subtitle", open));
            table.reload();
        });
        list.reload();
    }

    private DataTable<PickListRow, PickListId> table() {
        return table;
    }

    private ListSource<PickListRow> source() {
        return new ListSource<>(lists, PickListRow::number, (row, view) -> row.isDone() == view.equals("done"), Map.of());
    }

    private List<Column<PickListRow>> columns() {
        return List.of(
                Column.<PickListRow>number("picking.column.number", 120, PickListRow::number),
                Column.<PickListRow>muted("picking.column.made", 160, row -> ui.formats().recent(row.createdAt(), Instant.now())),
                Column.<PickListRow>chip("picking.column.state", 150, this::state).growing(),
                Column.<PickListRow>figure("picking.column.orders", 110, row -> count(row, ui.formats().number(row.orders()))),
                Column.<PickListRow>figure("picking.column.pieces", 110, row -> count(row, ui.formats().quantity(row.pieces()))),
                Column.<PickListRow>figure("picking.column.picked", 150, row -> count(row,
                        ui.text("picking.progress", row.picked(), row.pieces()))));
    }

    private static String count(PickListRow row, String number) {
        return row.isDone() ? "–" : number;
    }

    private Badge state(PickListRow row) {
        if (row.isDone()) {
            return new Badge(ui.text("picking.state.done"), MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS);
        }
        return row.picked().isZero()
                ? new Badge(ui.text("picking.state.open"), MaterialDesignC.CLOCK_OUTLINE, Tone.NEUTRAL)
                : row.picked().compareTo(row.pieces()) >= 0
                ? new Badge(ui.text("picking.state.picked"), MaterialDesignC.CHECK, Tone.ACCENT)
                : new Badge(ui.text("picking.state.walking"), MaterialDesignC.CART_OUTLINE, Tone.ACCENT);
    }

    private void open(PickListRow row) {
        ui.navigation().go(new Place("pick-list", "", row.id()));
    }

    private void ask() {
        ui.background().read(progress -> new Free(shop.pickLists().free(), shop.channels().all()), this::ask);
    }

    /** How many orders, and of which storefront: all of them together unless somebody wants less in the cart. */
    private void ask(Free free) {
        if (free.all() == 0) {
            ui.dialogs().tell(ui.text("failure.rule"), ui.texts().error(new BusinessRuleException("pick.nothing")));
            return;
        }
        Form form = new Form(ui.texts());
        Field<Integer> most = form.parsed(ui.text("picking.make.most"), Long.toString(Math.min(MOST, free.all())), this::number)
                .required().id("pick-most");
        List<Optional<Channel>> options = new ArrayList<>(List.of(Optional.empty()));
        free.channels().stream().filter(c -> free.free().containsKey(c.id())).map(Optional::of).forEach(options::add);
        Field<Optional<Channel>> channel = form.choice(ui.text("picking.make.channel"), options,
                one -> one.map(c -> ui.text("picking.make.one", c.name(), free.free().get(c.id())))
                        .orElse(ui.text("picking.make.all"))).id("pick-channel");
        Question question = Question.of(ui.text("picking.make"), ui.text("picking.make.text", free.all()), ui.text("picking.make.go"));
        ui.dialogs().form(question, form, () -> make(most.value(), channel.value().map(Channel::id).orElse(null)));
    }

    private Integer number(String text) {
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) == 0) {
            throw new BusinessRuleException("pick.count", MOST);
        }
        return Integer.parseInt(text);
    }

    private void make(int most, @Nullable ChannelId channel) {
        ui.inBackground(() -> shop.pickLists().make(most, channel), (PickLists.Made made) -> {
            ui.toasts().done(ui.text("picking.made", made.list().number(), made.list().orders().size()),
                    () -> ui.inBackground(() -> shop.history().undo(made.command()), result -> {}));
            ui.navigation().go(new Place("pick-list", "", made.list().id()));
        });
    }
}
