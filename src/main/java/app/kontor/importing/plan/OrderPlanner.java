package app.kontor.importing.plan;

import app.kontor.channel.Channel;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.Problem;
import app.kontor.partner.CustomerMatch;
import app.kontor.partner.Partners;
import app.kontor.sales.OrderRef;
import app.kontor.sales.OrderState;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides for the orders of one channel's files whether they are new, changed or the same. Remembers what it has planned, so that
 * a later file of the same call is compared with the earlier ones.
 */
final class OrderPlanner {
    private final Tx tx;
    private final @Nullable Channel channel;
    private final Map<OrderRef, Draft> planned = new HashMap<>();

    OrderPlanner(Tx tx, @Nullable Channel channel) {
        this.tx = tx;
        this.channel = channel;
    }

    /** Some orders at a time: what is known of those that stay as they are is forgotten again. */
    List<OrderPlan> plan(List<ImportedOrder> orders, List<Problem> problems) {
        Map<OrderRef, OrderId> known = known(orders);
        List<OrderPlan> plans = new ArrayList<>(orders.size());
        for (int begin = 0; begin < orders.size(); begin += NewOrders.AT_ONCE) {
            plans.addAll(plan(orders.subList(begin, Math.min(orders.size(), begin + NewOrders.AT_ONCE)), known, problems));
        }
        return plans;
    }

    private List<OrderPlan> plan(List<ImportedOrder> orders, Map<OrderRef, OrderId> known, List<Problem> problems) {
        Set<OrderId> ids = orders.stream().flatMap(o -> NewOrders.refs(o).stream()).map(known::get).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<OrderId, ImportedOrder> bases = ImportStore.bases(tx, ids);
        List<Draft> drafts = new ArrayList<>();
        for (ImportedOrder o : orders) {
            Draft draft = draft(o, known, bases, problems);
            drafts.add(draft);
            if (!draft.isSame()) { // what says nothing new is what the base says
                NewOrders.refs(o).forEach(r -> planned.put(r, draft));
            }
        }
        Map<OrderId, SalesOrder> here = here(drafts);
        warnOfSeveralCustomers(drafts, problems);
        return drafts.stream().map(d -> plan(d, here, problems)).toList();
    }

    /**
     * @param merged null where only this file says something
     * @param base what was said before, here or in an earlier file of the call; null if the order is new
     */
    private record Draft(ImportedOrder incoming, @Nullable ImportedOrder merged, @Nullable ImportedOrder base, Set<OrderId> ids) {
        /** What all files together say. */
        ImportedOrder said() {
            return merged == null ? Imported.comparable(incoming) : merged;
        }

        /** The cells that the order itself has no place for don't count: Etsy's two files contradict each other in them. */
        boolean isSame() {
            return base != null && merged != null && Imported.withoutFields(merged).equals(Imported.withoutFields(base));
        }
    }

    private Map<OrderRef, OrderId> known(List<ImportedOrder> orders) {
        if (channel == null) {
            return Map.of();
        }
        return Orders.byRefs(tx, channel.id(), orders.stream().flatMap(o -> NewOrders.refs(o).stream()).toList());
    }

    private Draft draft(ImportedOrder o, Map<OrderRef, OrderId> known, Map<OrderId, ImportedOrder> bases, List<Problem> problems) {
        Set<OrderId> ids = new LinkedHashSet<>();
        ImportedOrder base = null;
        for (OrderRef ref : NewOrders.refs(o)) {
            if (known.containsKey(ref)) {
                ids.add(known.get(ref));
                base = base == null ? bases.get(known.get(ref)) : base;
            }
            base = planned.containsKey(ref) ? planned.get(ref).said() : base;
        }
        if (ids.size() > 1) {
            problems.add(Problem.rejected(o.line(), null, o.number(), "refsDisagree", o.number()));
        }
        if (base == null && ids.isEmpty()) {
            return new Draft(o, null, null, ids);
        }
        ImportedOrder incoming = Imported.comparable(o);
        ImportedOrder before = base == null ? incoming : base; // known, but from no file: there is nothing to compare with
        return new Draft(o, Imported.comparable(Merge.of(before, incoming)), before, ids);
    }

    /** Orders are read only where something differs or waits for it: the same file again costs no aggregate. */
    private Map<OrderId, SalesOrder> here(List<Draft> drafts) {
        Set<OrderId> differing = drafts.stream().filter(d -> !d.isSame()).flatMap(d -> d.ids.stream()).collect(Collectors.toSet());
        Set<OrderId> known = drafts.stream().flatMap(d -> d.ids.stream()).collect(Collectors.toSet());
        differing.addAll(Orders.held(tx, known, OrderQuestion.LINES_CHANGED));
        return Orders.load(tx, differing).stream().collect(Collectors.toMap(SalesOrder::id, Function.identity()));
    }

    private OrderPlan plan(Draft d, Map<OrderId, SalesOrder> here, List<Problem> problems) {
        if (d.ids.size() > 1) {
            return new OrderPlan(d.incoming, d.merged, Verdict.REJECTED, null, null, List.of(), 0);
        }
        OrderId id = d.ids.stream().findFirst().orElse(null);
        if (d.base == null) {
            Verdict verdict = OrderBuilder.isHistory(d.incoming) ? Verdict.HISTORY : Verdict.NEW;
            return new OrderPlan(d.incoming, d.merged, verdict, null, null, List.of(), 0);
        }
        SalesOrder order = here.get(id);
        if (order == null) {
            return d.isSame()
                    ? new OrderPlan(d.incoming, null, Verdict.SAME, id, null, List.of(), 0)
                    : new OrderPlan(d.incoming, d.merged, Verdict.CHANGED, id, null, List.of(), 0);
        }
        List<FieldChange> changes = Differences.of(d.base, d.said(), order);
        if (d.isSame() && changes.isEmpty()) {
            return new OrderPlan(d.incoming, null, Verdict.SAME, id, null, List.of(), 0);
        }
        String warning = new OrderQuestion(order, d.said(), changes).warning();
        if (warning != null) { // what the channel did without us is asked about, never followed silently
            problems.add(Problem.warning(d.incoming.line(), null, d.incoming.number(), warning, order.number()));
        }
        return new OrderPlan(d.incoming, d.merged, Verdict.CHANGED, id, order.number(), changes, 0);
    }

    private void warnOfSeveralCustomers(List<Draft> drafts, List<Problem> problems) {
        List<Draft> fresh = drafts.stream().filter(d -> d.base == null).toList();
        Map<Partners.Person, CustomerMatch> matches =
                Partners.match(tx, fresh.stream().map(d -> NewOrders.person(d.incoming)).collect(Collectors.toSet()));
        for (Draft d : fresh) {
            if (matches.get(NewOrders.person(d.incoming)) instanceof CustomerMatch.Several several) {
                problems.add(Problem.warning(d.incoming.line(), null, d.incoming.number(), "severalCustomers",
                        NewOrders.person(d.incoming).name(), Integer.toString(several.count())));
            }
        }
    }
}
