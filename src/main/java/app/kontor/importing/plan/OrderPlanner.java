package app.kontor.importing.plan;

import app.kontor.channel.Channel;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.Problem;
import app.kontor.importing.Problems;
import app.kontor.partner.CustomerMatch;
import app.kontor.partner.KnownPeople;
import app.kontor.partner.Partners;
import app.kontor.sales.ImportedOrders;
import app.kontor.sales.KnownRefs;
import app.kontor.sales.OpenOrders;
import app.kontor.sales.OrderRef;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.spill.Fingerprints;
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
    private final Decisions decided;
    private final @Nullable KnownRefs known;
    private final KnownPeople people;
    private final Fingerprints planned = new Fingerprints();
    private final List<PlannedOrders> files = new ArrayList<>();

    /** @param expected about how many orders will be planned */
    OrderPlanner(Tx tx, @Nullable Channel channel, int expected, Decisions decided) {
        this.tx = tx;
        this.decided = decided;
        this.people = Partners.known(tx, expected);
        this.known = channel == null ? null : ImportedOrders.known(tx, channel.id(), expected);
    }

    /** Another file begins, whose plans come into this list. */
    void begin(PlannedOrders file) {
        files.add(file);
    }

    /** An order and where the file's list has it; negative if it had to be made to fit. */
    record Stated(ImportedOrder order, int place) {}

    /** Plans some orders of the file that was begun last. */
    void plan(List<Stated> stated, Problems problems) {
        List<ImportedOrder> orders = stated.stream().map(Stated::order).toList();
        Map<OrderRef, OrderId> known = known(orders);
        Set<OrderId> ids = orders.stream().flatMap(o -> NewOrders.refs(o).stream()).map(known::get).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<OrderId, ImportedOrder> bases = ImportStore.bases(tx, ids);
        Map<OrderRef, Draft> now = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        for (ImportedOrder o : orders) {
            Draft draft = draft(o, new Said(known, bases, now), problems);
            drafts.add(draft);
            if (!draft.isSame()) { // what says nothing new is what the base says
                NewOrders.refs(o).forEach(r -> now.put(r, draft));
            }
        }
        Map<OrderId, SalesOrder> here = here(drafts);
        Map<Partners.Person, CustomerMatch> people = people(drafts, problems);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            CustomerMatch from = draft.base == null ? people.get(Newcomers.person(draft.incoming)) : null;
            keep(plan(draft, here, problems), from, draft.isSame(), stated.get(i).place);
        }
    }

    /** Where a later order of the call finds what this one says: by the number of the file and its place there. */
    private void keep(OrderPlan plan, @Nullable CustomerMatch from, boolean isSame, int where) {
        PlannedOrders file = files.getLast();
        if (!isSame) {
            long place = (files.size() - 1L) << Integer.SIZE | file.size();
            NewOrders.refs(plan.incoming()).forEach(r -> planned.put(key(r), place));
        }
        file.add(plan, from, where);
    }

    private @Nullable ImportedOrder saidEarlier(OrderRef ref) {
        long place = planned.get(key(ref));
        return place == Fingerprints.NONE ? null : files.get((int) (place >> Integer.SIZE)).get((int) place).merged();
    }

    private static String key(OrderRef ref) {
        return ref.kind() + '\n' + ref.ref();
    }

    /** What is known of orders: in the shop, of the files that it had, and of those that are planned just now. */
    private record Said(Map<OrderRef, OrderId> known, Map<OrderId, ImportedOrder> bases, Map<OrderRef, Draft> now) {}

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
        return known == null ? Map.of() : known.of(tx, orders.stream().flatMap(o -> NewOrders.refs(o).stream()).toList());
    }

    private Draft draft(ImportedOrder o, Said said, Problems problems) {
        Set<OrderId> ids = new LinkedHashSet<>();
        ImportedOrder base = null;
        for (OrderRef ref : NewOrders.refs(o)) {
            if (said.known.containsKey(ref)) {
                ids.add(said.known.get(ref));
                base = base == null ? said.bases.get(said.known.get(ref)) : base;
            }
            ImportedOrder earlier = said.now.containsKey(ref) ? said.now.get(ref).said() : saidEarlier(ref);
            base = earlier == null ? base : earlier;
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
        Set<OrderId> differing = drafts.stream().filter(d -> !d.isSame() || decided.takesOf(d.incoming.number())).flatMap(d -> d.ids.stream()).collect(Collectors.toSet());
        Set<OrderId> known = drafts.stream().flatMap(d -> d.ids.stream()).collect(Collectors.toSet());
        differing.addAll(OpenOrders.held(tx, known, OrderQuestion.LINES_CHANGED));
        return Orders.load(tx, differing).stream().collect(Collectors.toMap(SalesOrder::id, Function.identity()));
    }

    private OrderPlan plan(Draft d, Map<OrderId, SalesOrder> here, Problems problems) {
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
        List<FieldChange> changes = Differences.of(d.base, d.said(), order, field -> decided.takes(d.incoming.number(), field));
        if (d.isSame() && changes.isEmpty()) {
            return new OrderPlan(d.incoming, null, Verdict.SAME, id, null, List.of(), 0);
        }
        String warning = new OrderQuestion(order, d.said(), changes).warning();
        if (warning != null) { // what the channel did without us is asked about, never followed silently
            problems.add(Problem.warning(d.incoming.line(), null, d.incoming.number(), warning, order.number()));
        }
        if (changes.stream().anyMatch(FieldChange::isConflict)) { // so that nobody imports it unseen: the same file does not ask again
            problems.add(Problem.warning(d.incoming.line(), null, d.incoming.number(), "recordKept", order.number()));
        }
        return new OrderPlan(d.incoming, d.merged, Verdict.CHANGED, id, order.number(), changes, 0);
    }

    /** Who new orders are from; of those for whom several could be meant people are warned. */
    private Map<Partners.Person, CustomerMatch> people(List<Draft> drafts, Problems problems) {
        List<Draft> fresh = drafts.stream().filter(d -> d.base == null).toList();
        Map<Partners.Person, CustomerMatch> matches =
                people.match(tx, fresh.stream().map(d -> Newcomers.person(d.incoming)).collect(Collectors.toSet()));
        for (Draft d : fresh) {
            if (matches.get(Newcomers.person(d.incoming)) instanceof CustomerMatch.Several several) {
                problems.add(Problem.warning(d.incoming.line(), null, d.incoming.number(), "severalCustomers",
                        Newcomers.person(d.incoming).name(), Integer.toString(several.count())));
            }
        }
        return matches;
    }
}
