package app.kontor.ui.orders;

import app.kontor.app.Shop;
import app.kontor.sales.OrderView;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.Money;
import app.kontor.value.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;

/** The views of the order list with how many there are, and beside the title what the open ones amount to. */
final class OrderTabs {
    /** What somebody has to see to. */
    private static final Set<OrderView> WORK = Set.of(OrderView.SHORT, OrderView.UNPAID, OrderView.HOLD);

    private final Ui ui;
    private final Shop shop;
    private final ViewTabs tabs;
    private final StringProperty subtitle;
    private final Latest latest;
    private final ReadOnlyLongWrapper all = new ReadOnlyLongWrapper(Window.UNCOUNTED);

    private record Counted(Map<OrderView, Long> counts, List<Money> open) {}

    OrderTabs(Ui ui, Shop shop, Consumer<String> onView, StringProperty subtitle) {
        this.ui = ui;
        this.shop = shop;
        this.subtitle = subtitle;
        this.tabs = new ViewTabs(code -> onView.accept(code.equals(OrderView.ALL.code()) ? "" : code));
        this.latest = ui.background().aside();
        for (OrderView view : OrderView.values()) {
            tabs.tab(view.code(), ui.texts().get("orders.view." + view.code()));
        }
    }

    Node node() {
        return tabs.node();
    }

    ViewTabs tabs() {
        return tabs;
    }

    /** How many orders there are at all; unknown until they have been counted. */
    ReadOnlyLongProperty all() {
        return all.getReadOnlyProperty();
    }

    /** @return whether the list was asked */
    boolean choose(String view) {
        return tabs.choose(view);
    }

    void reload() {
        latest.ask(() -> new Counted(shop.orders().counts(), shop.orders().sums(OrderView.OPEN)), this::show);
    }

    private void show(Counted counted) {
        counted.counts.forEach((view, count) -> tabs.count(view.code(), pill(view, count),
                view == OrderView.SHORT ? Tone.DANGER : Tone.NEUTRAL));
        all.set(counted.counts.getOrDefault(OrderView.ALL, 0L));
        long open = counted.counts.getOrDefault(OrderView.OPEN, 0L);
        String sums = counted.open.stream().map(ui.formats()::money).collect(Collectors.joining(" + "));
        subtitle.set(open == 0 ? "" : ui.text("orders.subtitle", ui.formats().count(open), sums));
    }

    /** A zero is no news, and what is done needs no counting. */
    private String pill(OrderView view, long count) {
        boolean counts = view == OrderView.ALL || view == OrderView.OPEN || view == OrderView.READY || WORK.contains(view);
        return counts && count > 0 ? ui.formats().count(count) : "";
    }
}
