package app.kontor.day;

import app.kontor.fulfilment.PickLine;
import app.kontor.fulfilment.PickList;
import app.kontor.fulfilment.PickOrder;
import app.kontor.fulfilment.Shipment;
import app.kontor.invoicing.InvoiceSnapshot.Seller;
import app.kontor.paperwork.LabelPaper;
import app.kontor.paperwork.PackingSlipPaper;
import app.kontor.paperwork.PickListPaper;
import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.PaperLanguage;
import app.kontor.settings.ShopSettings;
import app.kontor.stock.Bin;
import app.kontor.value.Address;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of what the shop knows what stands on its paper. */
final class Papers {
    private final ShopSettings settings;
    private final LocalDate today;

    Papers(ShopSettings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
    }

    PickListPaper pickList(PickList list) {
        List<PickListPaper.Order> orders = list.orders().stream().map(Papers::pickOrder).toList();
        var grouping = orders.size() == 1 ? PickListPaper.Grouping.BY_BIN : PickListPaper.Grouping.BOTH;
        return new PickListPaper(list.number(), today, name(), grouping, orders, settings.language());
    }

    private static PickListPaper.Order pickOrder(PickOrder o) {
        List<PickListPaper.Line> lines = o.lines().stream()
                .map(l -> new PickListPaper.Line(bin(l), l.variant().sku().value(), l.variant().name(),
                        l.variant().barcodes().stream().findFirst().orElse(null), l.pieces()))
                .toList();
        return new PickListPaper.Order(o.order().number(), shipTo(o.order()).displayName(),
                o.order().delivery().shippingMethod(), lines);
    }

    /** What has no place of its own has no bin on paper. */
    private static @Nullable String bin(PickLine line) {
        return line.bin().code().equals(Bin.UNPLACED) ? null : line.bin().code();
    }

    /** What went out in the parcel, and what is still to come. */
    PackingSlipPaper slip(SalesOrder order, Shipment shipment) {
        Map<OrderLineId, Quantity> sent = new HashMap<>();
        shipment.lines().forEach(l -> sent.merge(l.line(), l.quantity(), Quantity::plus));
        List<PackingSlipPaper.Line> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            Quantity now = sent.getOrDefault(line.id(), Quantity.ZERO);
            if (now.isPositive() || line.open().isPositive()) {
                lines.add(new PackingSlipPaper.Line(
                        lines.size() + 1, line.sku(), line.name(), line.quantity(), now, line.open()));
            }
        }
        return slip(order, lines);
    }

    PackingSlipPaper slip(PickOrder o) {
        SalesOrder order = o.order();
        Map<OrderLineId, Quantity> pieces = new HashMap<>();
        o.lines().forEach(l -> pieces.merge(l.line(), l.pieces(), Quantity::plus));
        List<PackingSlipPaper.Line> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            Quantity now = line.requiresShipping()
                    ? pieces.getOrDefault(line.id(), Quantity.ZERO).wholePacks(line.factor())
                    : line.open();
            if (line.open().isPositive()) {
                lines.add(new PackingSlipPaper.Line(
                        lines.size() + 1, line.sku(), line.name(), line.quantity(), now, line.open().minus(now)));
            }
        }
        return slip(order, lines);
    }

    private PackingSlipPaper slip(SalesOrder order, List<PackingSlipPaper.Line> lines) {
        return new PackingSlipPaper(order.number(), today, Seller.of(settings.company()), order.number(), order.channelNumber(),
                order.placed().on(), shipTo(order), order.delivery().shippingMethod(), lines, order.delivery().note(),
                language(order));
    }

    LabelPaper label(SalesOrder order) {
        Address home = settings.company().address();
        String sender = Stream.of(name(), home.street(), Stream.of(home.zip(), home.city()).filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .filter(p -> p != null && !p.isBlank())
                .collect(Collectors.joining(" · "));
        return new LabelPaper(sender, settings.country(), shipTo(order), order.number(), order.delivery().shippingMethod(),
                today, 1, 1, language(order));
    }

    private String language(SalesOrder order) {
        return PaperLanguage.of(order.delivery().language(), shipTo(order).country(), settings.language());
    }

    private String name() {
        String name = settings.company().name();
        return name == null ? "" : name;
    }

    static Address shipTo(SalesOrder order) {
        return order.delivery().shipping().isEmpty() ? order.delivery().billing() : order.delivery().shipping();
    }
}
