package app.kontor.sales;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.db.Tx;
import app.kontor.stock.Allocation;
import app.kontor.stock.Allocations;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings a draft to an order. What a shop has charged stays as it is: such an order may get less or something for nothing, and an order
 * of our own may be priced anew. What has left or was posted is not edited.
 */
final class Editing {
    private final Tx tx;
    private final SalesOrder order;
    private final OrderDraft draft;
    private final boolean own;

    /** @param own whether the order was placed here and not in a storefront */
    Editing(Tx tx, SalesOrder order, OrderDraft draft, boolean own) {
        this.tx = tx;
        this.order = order;
        this.draft = draft;
        this.own = own;
    }

    SalesOrder edited() {
        order.requireEditable();
        Map<OrderLineId, OrderDraft.Line> wanted = new HashMap<>();
        draft.lines().stream().filter(l -> l.id() != null).forEach(l -> wanted.put(l.id(), l));
        List<OrderLine> lines = new ArrayList<>();
        order.lines().forEach(line -> lines.add(wanted.containsKey(line.id()) ? changed(line, wanted.get(line.id())) : line));
        draft.lines().stream().filter(l -> l.id() == null).forEach(l -> lines.add(added(l, lines.size() + 1)));
        if (lines.stream().allMatch(l -> l.open().isZero()) && order.lines().stream().anyMatch(l -> l.open().isPositive())) {
            throw new BusinessRuleException("order.nothingLeft", order.number());
        }
        SalesOrder result = order.with(lines).with(draft.delivery()).shipBy(draft.shipBy());
        boolean repriced = own && lines.stream().allMatch(l -> l.total() != null);
        result = repriced ? result.with(Placing.repriced(order.charges(), lines)) : result;
        return result.with(allocation(result));
    }

    private OrderLine changed(OrderLine line, OrderDraft.Line wanted) {
        OrderLine result = wanted.sku() == null ? line : replaced(line, wanted.sku());
        Quantity sending = line.quantity().minus(line.cancelled());
        if (!wanted.quantity().equals(sending)) {
            result = resized(result, wanted.quantity());
        }
        UnitPrice price = wanted.price();
        if (price != null && !price.equals(line.unitPrice())) {
            if (!own) {
                throw new BusinessRuleException("order.priceFixed", order.number());
            }
            result = result.priced(price, result.quantity());
        }
        return result;
    }

    private OrderLine replaced(OrderLine line, String sku) {
        if (line.shipped().isPositive()) {
            throw new BusinessRuleException("order.lineShipped", line.name());
        }
        Variant variant = Catalog.get(tx, sku);
        OrderLine matched = line.matched(variant.id(), line.variant() == null ? line.factor() : Quantity.ONE, variant.taxClass());
        return own ? matched.called(variant.sku().value(), variant.name()) : matched;
    }

    private OrderLine resized(OrderLine line, Quantity wanted) {
        if (wanted.isNegative() || wanted.compareTo(line.shipped()) < 0) {
            throw new BusinessRuleException("order.lineShipped", line.name());
        }
        if (own && line.unitPrice() != null) {
            return line.priced(line.unitPrice(), wanted.plus(line.cancelled()));
        }
        if (wanted.compareTo(line.quantity()) > 0) {
            throw new BusinessRuleException("order.quantityFixed", line.quantity(), line.name());
        }
        return line.withCancelled(line.quantity().minus(wanted).minus(line.cancelled()));
    }

    /** What a shop's order gets besides costs nothing: what was charged is what was charged. */
    private OrderLine added(OrderDraft.Line wanted, int position) {
        UnitPrice nothing = new UnitPrice(BigDecimal.ZERO, order.charges().currency());
        UnitPrice price = own ? wanted.price() : nothing;
        if (!own && wanted.price() != null && wanted.price().amount().signum() != 0) {
            throw new BusinessRuleException("order.priceFixed", order.number());
        }
        return Placing.line(tx, new NewOrder.Line(Objects.requireNonNullElse(wanted.sku(), ""), wanted.quantity(), price),
                new OrderLineId(tx.newId()), position, order.charges().currency());
    }

    /** Lines that want something else now lose what was promised to them; the next allocation looks at them again. */
    private AllocationState allocation(SalesOrder result) {
        Map<OrderLineId, OrderLine> before = new HashMap<>();
        order.lines().forEach(l -> before.put(l.id(), l));
        List<OrderLineId> changed = result.lines().stream().filter(l -> before.containsKey(l.id()))
                .filter(l -> !Objects.equals(l.variant(), before.get(l.id()).variant())
                        || !l.openPieces().equals(before.get(l.id()).openPieces()))
                .map(OrderLine::id).toList();
        Allocations.releaseLines(tx, changed);
        Quantity promised = Allocations.of(tx, List.of(order.id())).stream().map(Allocation::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        Quantity open = result.lines().stream().map(OrderLine::openPieces).reduce(Quantity.ZERO, Quantity::plus);
        boolean all = promised.compareTo(open) >= 0;
        return promised.isZero() ? AllocationState.NONE : all ? AllocationState.FULL : AllocationState.PARTIAL;
    }
}
