package app.kontor.fulfilment;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.sales.Orders;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.Selection;
import app.kontor.value.ShipmentId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shipping desk: parcels that have left, their carriers' numbers and the files that bring them. */
public final class Parcels {
    private final Database db;
    private final Orders orders;

    /** @param orders by whose words parcels are found */
    public Parcels(Database db, Orders orders) {
        this.db = db;
        this.orders = orders;
    }

    /** Newest first; the views are those of {@link ParcelView}. A search finds at most {@link Window#CAP}. */
    public Window<ParcelRow> list(WindowRequest request) {
        return db.read(tx -> ParcelStore.list(tx, request,
                request.search().isBlank() ? null : found(tx, request.search(), request.view(), request.soon())));
    }

    private FoundParcels found(Tx tx, String search, String view, boolean soon) {
        FoundParcels all = ParcelSearchStore.find(tx, orders, search, soon);
        return new FoundParcels(ParcelStore.among(tx, all.ids(), view), all.part());
    }

    public Map<ParcelView, Long> counts() {
        return db.read(ParcelStore::counts);
    }

    /** The parcels that a list's selection means now. */
    public List<ShipmentId> resolve(Selection<ShipmentId> selection) {
        return switch (selection) {
            case Selection.Picked<ShipmentId> picked -> List.copyOf(picked.ids());
            case Selection.Matching<ShipmentId> all -> db.read(tx -> meant(tx, all)).stream()
                    .filter(id -> !all.except().contains(id)).toList();
        };
    }

    private List<ShipmentId> meant(Tx tx, Selection.Matching<ShipmentId> all) {
        return all.search().isBlank() ? ParcelStore.ids(tx, all.view()) : found(tx, all.search(), all.view(), false).ids();
    }

    /** By number. */
    public List<ParcelRow> get(Collection<ShipmentId> ids) {
        return db.read(tx -> ParcelStore.byIds(tx, ids));
    }

    /** Of the newest day on which anything left, by number. */
    public List<ParcelRow> newestDay() {
        return db.read(tx -> {
            var day = ParcelStore.newestDay(tx);
            return day == null ? List.of() : ParcelStore.of(tx, day);
        });
    }

    /** The carrier's number of a parcel. @param carrier null leaves it as it is; @param tracking null takes the number away */
    public CommandId track(ShipmentId id, @Nullable String carrier, @Nullable String tracking) {
        Parcel wanted = ShipRequest.complete(carrier, tracking).parcel();
        return db.write(Intent.of("parcel.track", get(List.of(id)).getFirst().number()), tx -> {
            ParcelStore.track(tx, Map.of(id, wanted));
            return tx.command().id();
        });
    }

    /** What a carrier's file would do; writes nothing. @throws BusinessRuleException tracking.unreadable, tracking.columns */
    public List<Tracking> planTracking(byte[] file) {
        List<TrackingFile.Line> lines = TrackingFile.read(file);
        return db.read(tx -> lines.stream().map(line -> plan(tx, line)).toList());
    }

    /** Writes the new and the changed numbers of the file, planned again in the same transaction. @throws BusinessRuleException tracking.nothing */
    public CommandId applyTracking(byte[] file) {
        List<TrackingFile.Line> lines = TrackingFile.read(file);
        long changes = planTracking(file).stream().filter(Tracking::isChange).count();
        return db.write(Intent.of("parcel.trackFile", (int) changes), tx -> {
            Map<ShipmentId, Parcel> numbers = new LinkedHashMap<>();
            lines.stream().map(line -> plan(tx, line)).filter(Tracking::isChange)
                    .forEach(t -> numbers.put(t.parcel(), ShipRequest.complete(t.carrier(), t.tracking()).parcel()));
            if (numbers.isEmpty()) {
                throw new BusinessRuleException("tracking.nothing");
            }
            ParcelStore.track(tx, numbers);
            return tx.command().id();
        });
    }

    private static Tracking plan(Tx tx, TrackingFile.Line line) {
        if (line.reference().isEmpty() || line.tracking().isEmpty()) {
            return planned(line, Tracking.Verdict.INCOMPLETE, null);
        }
        List<ParcelRow> found = ParcelStore.byReference(tx, line.reference());
        List<ParcelRow> same = found.stream().filter(p -> line.tracking().equals(p.parcel().tracking())).toList();
        List<ParcelRow> open = found.stream().filter(p -> !p.hasTracking()).toList();
        if (found.isEmpty()) {
            return planned(line, Tracking.Verdict.UNKNOWN, null);
        }
        if (!same.isEmpty()) {
            return planned(line, Tracking.Verdict.SAME, null);
        }
        if (found.size() == 1) {
            return planned(line, open.isEmpty() ? Tracking.Verdict.CHANGED : Tracking.Verdict.NEW, found.getFirst().id());
        }
        return open.size() == 1
                ? planned(line, Tracking.Verdict.NEW, open.getFirst().id())
                : planned(line, Tracking.Verdict.AMBIGUOUS, null);
    }

    private static Tracking planned(TrackingFile.Line line, Tracking.Verdict verdict, @Nullable ShipmentId parcel) {
        return new Tracking(line.line(), line.reference(), line.tracking(), line.carrier(), verdict, parcel);
    }
}
