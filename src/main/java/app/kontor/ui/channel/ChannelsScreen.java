package app.kontor.ui.channel;

import app.kontor.channel.Channel;
import app.kontor.exporting.storefront.Notices;
import app.kontor.online.Connection;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The storefronts at the left, what one of them is to be told in the middle, how at the right. */
public final class ChannelsScreen implements Screen {
    private static final String STOCK = "stock";
    private static final String SHIPMENTS = "shipments";
    private static final String LEFT = "left";
    private static final double SENTENCE = 440;

    private final Ui ui;
    private final ChannelCases cases;
    private final Page page;
    private final ChannelList list;
    private final ViewTabs tabs;
    private final ChannelTables tables;
    private final ChannelSide side;
    private final Latest latest;
    private final StackPane body = new StackPane();
    private final CheckBox all;
    private final SimpleBooleanProperty stockReady = new SimpleBooleanProperty();
    private final SimpleBooleanProperty shipmentsReady = new SimpleBooleanProperty();
    private final SimpleBooleanProperty chosen = new SimpleBooleanProperty();
    private final SimpleBooleanProperty onShipments = new SimpleBooleanProperty();
    private final Action send;
    private final Action confirm;
    private final Action mark;
    private final Action terms;
    private final Action own;
    private final Action fetch;
    private final Action tell;
    private final Action file;
    private final List<Action> online;
    private final SimpleBooleanProperty connected = new SimpleBooleanProperty();
    private String view = STOCK;
    private @Nullable ChannelState state;

    public ChannelsScreen(Ui ui, ChannelCases cases) {
        this.ui = ui;
        this.cases = cases;
        this.latest = ui.background().latest(Duration.millis(60));
        page = new Page(ui.text("area.channels"));
        tables = new ChannelTables(ui);
        list = new ChannelList(ui, channel -> ask());
        ChannelWork work = new ChannelWork(ui, cases, this::ask);
        send = ui.action("channels.send", MaterialDesignT.TRAY_ARROW_UP, () -> work.sendStock(state().channel(), all()))
                .on("Shortcut+Enter").when(stockReady.and(onShipments.not()).and(connected.not()));
        confirm = ui.action("channels.confirm", MaterialDesignT.TRUCK_CHECK_OUTLINE, () -> work.confirm(state().channel()))
                .on("Shortcut+Enter").when(shipmentsReady.and(onShipments).and(connected.not()));
        mark = ui.action("channels.mark", MaterialDesignC.CHECK_ALL, () -> work.mark(state().channel()))
                .when(shipmentsReady.and(onShipments));
        terms = ui.action("channels.terms", MaterialDesignS.SHIELD_HALF_FULL, () -> work.askTerms(state().channel(), state().terms())).on("E").when(chosen);
        own = ui.action("channels.own", MaterialDesignF.FILE_IMPORT_OUTLINE, () -> work.readOwn(state().channel())).on("Shortcut+Shift+I").when(chosen);
        OnlineWork shop = new OnlineWork(ui, cases.online(), this::load);
        fetch = ui.action("channels.fetch", MaterialDesignT.TRAY_ARROW_DOWN, () -> shop.fetch(connection())).on("F").when(connected);
        tell = ui.action("channels.tell", MaterialDesignU.UPLOAD_OUTLINE, () -> tell(shop)).on("Shortcut+Enter")
                .when(connected.and(shipmentsReady.or(onShipments.not())));
        file = ui.action("channels.file", MaterialDesignT.TRAY_ARROW_UP, () -> file(work)).when(connected.and(stockReady.or(onShipments)).and(
                shipmentsReady.or(onShipments.not())));
        Action connect = ui.action("channels.connect", MaterialDesignL.LINK_VARIANT,
                () -> shop.connect(list.getSelectionModel().getSelectedItem(), state == null ? null : state.connection())).on("N");
        Action disconnect = ui.action("channels.disconnect", MaterialDesignL.LINK_VARIANT_OFF, () -> shop.disconnect(connection())).when(connected);
        online = List.of(fetch, tell, file, connect, disconnect);
        side = new ChannelSide(ui, List.of(terms, own, connect, disconnect));
        all = new CheckBox(ui.text("channels.all"));
        all.setId("channels-all");
        all.setOnAction(e -> draw());
        tabs = new ViewTabs(this::view).tab(STOCK, ui.text("channels.view.stock")).tab(SHIPMENTS, ui.text("channels.view.shipments"))
                .tab(LEFT, ui.text("channels.view.left"));
        build();
    }

    private void build() {
        page.tools(shown(fetch.button(ui.texts()), connected), shown(mark.button(ui.texts()), onShipments), shown(file.button(ui.texts()), connected),
                shown(confirm.primaryButton(ui.texts()), onShipments.and(connected.not())),
                shown(send.primaryButton(ui.texts()), onShipments.not().and(connected.not())), shown(tell.primaryButton(ui.texts()), connected));
        HBox bar = Nodes.styled(Nodes.row(12, all, Nodes.spacer()), "export-bar");
        bar.visibleProperty().bind(onShipments.not());
        bar.managedProperty().bind(bar.visibleProperty());
        body.getChildren().setAll(tables.stock.node()); // which shows that it waits
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox middle = Nodes.growing(new VBox(tabs.node(), bar, body));
        middle.setMinWidth(0);
        page.content(new HBox(list, middle, side.node()));
        tabs.choose(STOCK);
    }

    private static Button shown(Button button, ObservableBooleanValue when) {
        button.visibleProperty().bind(when);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.of(onShipments.get() ? List.of(confirm, mark) : List.of(send), online, List.of(terms, own), tabs.actions(ui)).flatMap(List::stream).toList();
    }

    /** @param place its view is a tab, its row a channel */
    @Override
    public void show(Place place) {
        if (!place.view().isEmpty()) {
            tabs.choose(place.view());
        }
        load(place.row() instanceof ChannelId id ? id : null);
    }

    @Override
    public void reload() {
        load(null);
    }

    private void load(@Nullable ChannelId wanted) {
        ui.background().read(progress -> cases.feeds().channels(), channels -> {
            list.show(channels, wanted);
            if (channels.isEmpty()) {
                body.getChildren().setAll(new EmptyState(ui.texts(), MaterialDesignS.STOREFRONT_OUTLINE, ui.text("channels.empty"), online.get(3)).node());
            }
            list.requestFocus();
            ask();
        });
    }

    private void ask() {
        Channel channel = list.getSelectionModel().getSelectedItem();
        if (channel != null) {
            ChannelState before = state;
            latest.askSoon(() -> ChannelState.soon(cases, channel, before), soon -> {
                found(soon);
                latest.ask(() -> soon.whole(cases), whole -> {
                    if (!whole.isAs(soon)) {
                        found(whole);
                    }
                });
            });
        }
    }

    private void found(ChannelState found) {
        state = found;
        chosen.set(true);
        connected.set(found.connection() != null);
        page.subtitle().set(found.channel().name());
        side.show(found);
        draw();
    }

    private void view(String code) {
        view = code;
        onShipments.set(code.equals(SHIPMENTS));
        draw();
    }

    private void draw() {
        if (state == null) {
            return;
        }
        tables.show(state, all());
        int changed = state.feed() == null ? 0 : state.feed().changed().size();
        int notices = state.notices() == null ? 0 : state.notices().notices().size();
        int left = state.left(ui).size();
        stockReady.set(state.feed() != null && !state.feed().chosen(all()).isEmpty());
        shipmentsReady.set(notices > 0);
        tabs.count(STOCK, count(changed), Tone.NEUTRAL);
        String more = state.notices() != null && state.notices().more() > 0 ? "+" : "";
        tabs.count(SHIPMENTS, notices > 0 ? count(notices) + more : more, Tone.NEUTRAL);
        tabs.count(LEFT, left > 0 ? count(left) + more : "", left > 0 ? Tone.DANGER : Tone.NEUTRAL);
        Node shown = switch (view) {
            case SHIPMENTS -> orRule(state.noNotices(), tables.shipments.node());
            case LEFT -> tables.left.node();
            default -> state.isUnasked() ? first(ui.text("online.unasked", state.channel().name()), tell) : orRule(state.noFeed(), tables.stock.node());
        };
        if (!body.getChildren().contains(shown)) { // what is there already keeps the cursor
            body.getChildren().setAll(shown);
        }
    }

    /** What has to be done first stands where the list would be. */
    private Node orRule(@Nullable BusinessRuleException rule, Node table) {
        if (rule == null) {
            return table;
        }
        return first(ui.texts().error(rule), rule.key().startsWith("feed.place") ? terms : connected.get() ? tell : own);
    }

    private Node first(String text, Action remedy) {
        Label sentence = Nodes.paragraph(text, "muted");
        sentence.setMaxWidth(SENTENCE);
        sentence.setTextAlignment(TextAlignment.CENTER);
        VBox node = Nodes.column(12, Nodes.icon(MaterialDesignU.UPLOAD_OUTLINE, "i40", "muted"), sentence, remedy.button(ui.texts()));
        node.setAlignment(Pos.CENTER);
        node.setId("channel-first");
        return node;
    }

    private void tell(OnlineWork shop) {
        if (onShipments.get()) {
            Connection connection = connection();
            ui.background().read(progress -> cases.notices().plan(Notices.Request.of(connection.channel())).notices().size(),
                    many -> shop.tellShipments(connection, many));
        } else {
            shop.tellStock(connection(), all());
        }
    }

    /** Beside the line to the shop there is the file still. */
    private void file(ChannelWork work) {
        if (onShipments.get()) {
            work.confirm(state().channel());
        } else {
            work.sendStock(state().channel(), all());
        }
    }

    private Connection connection() {
        return Objects.requireNonNull(state().connection());
    }

    private String count(int many) {
        return many == 0 ? "" : ui.formats().count(many);
    }

    private boolean all() {
        return all.isSelected();
    }

    private ChannelState state() {
        if (state == null) {
            throw new IllegalStateException("Nothing is shown yet");
        }
        return state;
    }
}
