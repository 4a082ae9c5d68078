package app.kontor.fulfilment;

import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The packing bench between two scans: pure, so that each case is a line of a table. A scan gives the next bench and what eye and ear
 * are told; nothing is written before the parcel is closed.
 *
 * @param task     the order on the bench; null for none
 * @param puts     what was put into the box, one after the other, so that a step back takes out what went in last
 * @param times    said by "12*", for the next scan
 * @param trouble  what is wrong with the last scan; null for nothing
 * @param tracking the carrier's number, scanned from its label
 */
public record PackBench(
        PackBatch batch, @Nullable PackTask task, List<Put> puts, @Nullable Quantity times, @Nullable Trouble trouble,
        @Nullable String tracking) {
    public static final PackBench EMPTY = new PackBench(PackBatch.NONE, null, List.of(), null, null, null);
    private static final String TRACKING = "(?=.*[0-9])[A-Za-z0-9 .-]{8,40}";

    /** Pieces that one scan put into the box. */
    public record Put(OrderLineId line, Quantity pieces) {}

    public PackBench {
        puts = List.copyOf(puts);
    }

    // ---- looking

    public Quantity packed(PackItem item) {
        return packed().getOrDefault(item.line(), Quantity.ZERO);
    }

    public Map<OrderLineId, Quantity> packed() {
        Map<OrderLineId, Quantity> packed = new HashMap<>();
        puts.forEach(put -> packed.merge(put.line, put.pieces, Quantity::plus));
        return packed;
    }

    public Quantity left(PackItem item) {
        return item.wanted().minus(packed(item));
    }

    /** The first item that is still missing. */
    public Optional<PackItem> next() {
        return task == null ? Optional.empty() : task.items().stream().filter(item -> left(item).isPositive()).findFirst();
    }

    public boolean isComplete() {
        return task != null && next().isEmpty();
    }

    public Quantity piecesLeft() {
        return task == null ? Quantity.ZERO : task.items().stream().map(this::left).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Orders of the batch that have left the bench. */
    public int done() {
        return batch.total() - batch.waiting().size() - (task == null ? 0 : 1);
    }

    // ---- scanning

    /** What the scan makes of the bench, given what the shop knows about the code. */
    public PackStep scan(Scan scan, Scanned found) {
        if (scan.text().isEmpty() && scan.times() != null) {
            return PackStep.of(new PackBench(batch, task, puts, scan.times(), null, tracking), Feedback.QUIET);
        }
        return switch (found) {
            case Scanned.Command command -> new PackStep(seen(), Feedback.QUIET, command.code());
            case Scanned.Item item -> item(scan, item);
            case Scanned.Order order -> order(scan, order.task());
            case Scanned.Refused refused -> wrong(Trouble.about(refused.why(), scan.text(), refused.number()));
            case Scanned.PickedList list -> list(scan, list);
            case Scanned.Sent sent -> wrong(Trouble.about(Trouble.Kind.SHIPPED, scan.text(), sent.order()));
            case Scanned.Unknown nothing -> unknown(scan);
        };
    }

    private PackStep item(Scan scan, Scanned.Item item) {
        if (task == null) {
            return wrong(new Trouble(Trouble.Kind.NO_ORDER, scan.text(), item.variant(), item.bin(), first(item.wantedBy())));
        }
        Quantity said = scan.times() != null ? scan.times() : times;
        Quantity pieces = item.pieces().times(said == null ? Quantity.ONE : said);
        List<PackItem> lines = lines(item.variant().id());
        Quantity left = lines.stream().map(this::left).reduce(Quantity.ZERO, Quantity::plus);
        if (lines.isEmpty()) {
            String other = first(item.wantedBy());
            Trouble.Kind kind = other == null ? Trouble.Kind.NOT_IN_ORDER : Trouble.Kind.OTHER_ORDER;
            return wrong(new Trouble(kind, scan.text(), item.variant(), item.bin(), other));
        }
        if (pieces.compareTo(left) > 0) {
            return wrong(new Trouble(Trouble.Kind.TOO_MANY, scan.text(), item.variant(), item.bin(), null));
        }
        PackBench next = put(lines, pieces);
        return PackStep.of(next, next.isComplete() ? Feedback.COMPLETE : Feedback.RIGHT);
    }

    /** One line after the other gets its share: an order may name a product twice. */
    private PackBench put(List<PackItem> lines, Quantity pieces) {
        List<Put> more = new ArrayList<>(puts);
        Quantity rest = pieces;
        for (PackItem line : lines) {
            Quantity share = rest.min(left(line));
            if (share.isPositive()) {
                more.add(new Put(line.line(), share));
                rest = rest.minus(share);
            }
        }
        return new PackBench(batch, task, more, null, null, tracking);
    }

    private PackStep order(Scan scan, PackTask wanted) {
        if (task != null && task.id().equals(wanted.id())) {
            return PackStep.of(seen(), Feedback.QUIET);
        }
        return task != null && !puts.isEmpty()
                ? wrong(Trouble.about(Trouble.Kind.UNFINISHED, scan.text(), task.order().number()))
                : PackStep.of(open(wanted), Feedback.OPENED);
    }

    private PackStep list(Scan scan, Scanned.PickedList list) {
        if (task != null && !puts.isEmpty()) {
            return wrong(Trouble.about(Trouble.Kind.UNFINISHED, scan.text(), task.order().number()));
        }
        return list.tasks().isEmpty()
                ? wrong(Trouble.about(Trouble.Kind.LIST_EMPTY, scan.text(), list.number()))
                : PackStep.of(begin(PackBatch.of(list.number(), list.tasks())), Feedback.OPENED);
    }

    /** A packed parcel and a code that nobody knows: the carrier's label. */
    private PackStep unknown(Scan scan) {
        boolean label = isComplete() && scan.times() == null && scan.text().matches(TRACKING);
        return label
                ? PackStep.of(new PackBench(batch, task, puts, null, null, scan.text()), Feedback.RIGHT)
                : wrong(Trouble.of(Trouble.Kind.UNKNOWN, scan.text()));
    }

    private PackStep wrong(Trouble what) {
        return PackStep.of(new PackBench(batch, task, puts, null, what, tracking), Feedback.WRONG);
    }

    // ---- what keys and command codes do

    /** The batch's first order comes onto the bench. */
    public PackBench begin(PackBatch orders) {
        PackBench waiting = new PackBench(orders, null, List.of(), null, null, null);
        return orders.waiting().isEmpty() ? waiting : waiting.open(orders.waiting().getFirst());
    }

    /** An order comes onto the bench; one that lies there untouched goes back into the batch. */
    public PackBench open(PackTask next) {
        PackBatch rest = task == null || batch.total() == 0 ? batch : batch.withFirst(task);
        return new PackBench(rest.without(next), next, List.of(), null, null, null);
    }

    /** The parcel has left; the next order of the batch takes its place. */
    public PackBench closed() {
        return new PackBench(batch, null, List.of(), null, null, null).begin(batch);
    }

    /** The order stays on the bench for another parcel of what is left of it. */
    public PackBench another(PackTask rest) {
        return new PackBench(batch, rest, List.of(), null, null, null);
    }

    /** The order has other items than before; what is in the box stays in as far as it is still wanted. */
    public PackBench changed(PackTask now) {
        List<Put> kept = new ArrayList<>();
        for (PackItem item : now.items()) {
            Quantity packed = packed(item).min(item.wanted());
            if (packed.isPositive()) {
                kept.add(new Put(item.line(), packed));
            }
        }
        return new PackBench(batch, now, kept, null, null, tracking);
    }

    /** Nothing of the order can be packed any more: it leaves the bench without a parcel. */
    public PackBench dropped() {
        return closed();
    }

    /** The bench is cleared, the order waits again. */
    public PackBench aside() {
        return task == null ? this : new PackBench(
                batch.total() == 0 ? batch : batch.withFirst(task), null, List.of(), null, null, null);
    }

    /** Somebody has seen what was wrong. */
    public PackBench seen() {
        return new PackBench(batch, task, puts, times, null, tracking);
    }

    /** A step back: what is wrong has been seen, or what went in last comes out. An empty box is put aside. */
    public PackBench back() {
        if (trouble != null || times != null) {
            return new PackBench(batch, task, puts, null, null, tracking);
        }
        return puts.isEmpty() ? aside() : new PackBench(batch, task, puts.subList(0, puts.size() - 1), null, null, null);
    }

    private List<PackItem> lines(VariantId variant) {
        return task == null ? List.of() : task.items().stream().filter(i -> i.variant().id().equals(variant)).toList();
    }

    private static @Nullable String first(List<String> numbers) {
        return numbers.isEmpty() ? null : numbers.getFirst();
    }
}
