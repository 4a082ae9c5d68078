package app.kontor.day;

import app.kontor.fulfilment.PackBench;
import app.kontor.fulfilment.PackTask;
import app.kontor.fulfilment.Packing;
import app.kontor.fulfilment.Parcel;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.fulfilment.ShipmentRow;
import app.kontor.invoicing.PostResult;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Closing a parcel at the packing bench: what was scanned leaves, and nothing else. */
public final class PackDesk {
    private final SendingOut sendingOut;
    private final Packing packing;

    public PackDesk(SendingOut sendingOut, Packing packing) {
        this.sendingOut = sendingOut;
        this.packing = packing;
    }

    /**
     * A parcel that is closed.
     *
     * @param command takes it back
     * @param rest    what of the order can still be packed; null if it is done, or waits for goods
     */
    public record Closed(ShipmentRow parcel, CommandId command, PostResult invoices, @Nullable PackTask rest) {}

    /** @param packer who did it, for the history; may be empty */
    public record Packed(Way way, String packer) {
        /** "K-1001 · Mira: the label of one was torn". */
        String subject(String order) {
            String who = packer.isBlank() ? order : order + " · " + packer.strip();
            return way instanceof Way.Override override ? who + ": " + override.reason() : who;
        }
    }

    /** How a parcel is closed. */
    public sealed interface Way {
        /** Everything was scanned. */
        record Complete() implements Way {}

        /** What was scanned leaves, the rest gets a parcel of its own. */
        record Split() implements Way {}

        /** All leaves, scanned or not, because somebody says so. */
        record Override(String reason) implements Way {}
    }

    /**
     * Sends out what lies in the box.
     *
     * @throws BusinessRuleException pack.nothing, pack.incomplete, and what forbids shipping: the order was cancelled meanwhile
     */
    public Closed close(PackBench bench, Parcel parcel, Packed packed) {
        Way way = packed.way();
        PackTask task = bench.task();
        if (task == null) {
            throw new BusinessRuleException("pack.nothing");
        }
        Map<OrderLineId, Quantity> units = units(bench, task, way);
        ShipRequest request = ShipRequest.of(parcel).orNone().only(units);
        SendingOut.Result result = sendingOut.pack(task.id(), request, packed);
        Optional<PackTask> rest = packing.task(task.id());
        return new Closed(result.shipped().shipments().getFirst(), result.command(), result.invoices(), rest.orElse(null));
    }

    private static Map<OrderLineId, Quantity> units(PackBench bench, PackTask task, Way way) {
        if (way instanceof Way.Complete && !bench.isComplete()) {
            throw new BusinessRuleException("pack.incomplete", bench.piecesLeft());
        }
        Map<OrderLineId, Quantity> units = task.units(way instanceof Way.Override ? task.all() : bench.packed());
        if (units.isEmpty()) {
            throw new BusinessRuleException("pack.nothing");
        }
        return units;
    }
}
