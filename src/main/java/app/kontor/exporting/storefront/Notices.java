package app.kontor.exporting.storefront;

import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.Documents;
import app.kontor.exporting.storefront.NoticePlan.Left;
import app.kontor.exporting.storefront.NoticePlan.Why;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.CommandId;
import app.kontor.value.ShipmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shipment confirmations: which parcels a channel is to be told of, the file that tells it, and that it was sent. */
public final class Notices {
    /** A long number that a spreadsheet has shortened is none any more. */
    private static final Pattern ODD = Pattern.compile("\\d([.,]\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 5;
    private static final int LONGEST = 50;
    private static final int LOOKED_AT = 1_000;

    private final Database db;
    private final Documents documents;
    private final ChannelMemory memory;

    /** @param memory of the open shop */
    public Notices(Database db, Documents documents, ChannelMemory memory) {
        this.db = db;
        this.documents = documents;
        this.memory = memory;
    }

    /**
     * What is asked for.
     *
     * @param since only what left on this day or later; null for all
     * @param untracked parcels without a number as well, as letters have none
     * @param sheet the channel's own order sheet where it goes back filled in; null for the one that was imported last
     */
    public record Request(ChannelId channel, @Nullable LocalDate since, boolean untracked, byte @Nullable [] sheet) {
        public static Request of(ChannelId channel) {
            return new Request(channel, null, false, null);
        }
    }

    /** @throws BusinessRuleException notice.sheetNeeded, feed.fileUnreadable, feed.fileUnknown */
    public NoticePlan plan(Request request) {
        return db.read(tx -> draft(tx, request).plan);
    }

    /** As {@link #plan} for one who looks: of very many shipments the newest, with how many more there are. */
    public NoticePlan look(ChannelId channel) {
        return db.read(tx -> memory.look(tx, channel, () -> {
            List<ShipmentId> untold = memory.untold(tx, channel);
            List<ShipmentId> newest = untold.subList(0, Math.min(LOOKED_AT, untold.size()));
            return draft(tx, Request.of(channel), NoticeStore.open(tx, newest, null), untold.size() - newest.size()).plan;
        }));
    }

    private record Draft(NoticePlan plan, @Nullable ShopFile sheet) {}

    /** @throws BusinessRuleException notice.nothing; as {@link #plan} */
    public NoticeFile file(Request request) {
        return db.read(tx -> {
            Draft draft = draft(tx, request);
            NoticePlan plan = draft.plan;
            if (plan.notices().isEmpty()) {
                throw new BusinessRuleException("notice.nothing", plan.channel().name());
            }
            String channel = plan.channel().name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
            return new NoticeFile(request.channel, (channel.isEmpty() ? "shop" : channel) + "-shipments." + plan.layout().extension(),
                    NoticeSheet.write(plan, draft.sheet), plan.notices());
        });
    }

    /** The channel's own names of these shipments' orders, of one kind: {@code shopifyId}, {@code wooOrder}. */
    public Map<ShipmentId, String> references(List<Notice> notices, String kind) {
        return db.read(tx -> NoticeStore.refs(tx, notices.stream().map(Notice::shipment).toList(), kind));
    }

    /** What the shipments' further parcels are called; those that have no number yet are left out. Files have room for the first alone. */
    public Map<ShipmentId, List<NoticePlan.Label>> further(NoticePlan plan) {
        return db.read(tx -> {
            Map<String, String> known = NoticeStore.names(tx, plan.channel().id());
            Map<ShipmentId, List<NoticePlan.Label>> further = new HashMap<>();
            NoticeStore.further(tx, plan.notices()).forEach((shipment, labels) -> further.put(shipment, labels.stream()
                    .filter(label -> !isOdd(label.tracking())).map(label -> new NoticePlan.Label(name(known, label.carrier()), label.tracking())).toList()));
            return further;
        });
    }

    private static String name(Map<String, String> known, String carrier) {
        return known.getOrDefault(NoticeStore.key(carrier), Carrier.of(carrier).map(Carrier::title).orElse(carrier));
    }

    /** The channel knows of them now: by the file, or because it was told otherwise. Undo, and they are open again. */
    public CommandId sent(ChannelId channel, List<Notice> told) {
        return db.write(Intent.of("notice.sent", name(channel)), tx -> {
            NoticeStore.record(tx, told);
            return tx.command().id();
        });
    }

    /** What a channel calls carriers, by how they are written here in lower case; only where somebody has said so. */
    public Map<String, String> carriers(ChannelId channel) {
        return db.read(tx -> NoticeStore.names(tx, channel));
    }

    /** @param name as the channel spells it; empty for what the program knows. @throws BusinessRuleException notice.carrierMissing */
    public CommandId nameCarrier(ChannelId channel, String carrier, String name) {
        if (carrier.isBlank()) {
            throw new BusinessRuleException("notice.carrierMissing");
        }
        return db.write(Intent.of("notice.carrier", carrier.strip()), tx -> {
            NoticeStore.name(tx, channel, carrier, name.strip());
            return tx.command().id();
        });
    }

    private Draft draft(Tx tx, Request request) {
        return draft(tx, request, NoticeStore.open(tx, memory.untold(tx, request.channel), request.since), 0);
    }

    private Draft draft(Tx tx, Request request, List<Notice> open, int more) {
        Channel channel = Channels.all(tx).stream().filter(c -> c.id().equals(request.channel)).findFirst().orElseThrow();
        NoticeLayout layout = NoticeLayout.of(channel.platform());
        ShopFile sheet = layout == NoticeLayout.WALMART_SHEET ? sheet(tx, request, channel) : null;
        Map<String, String> known = NoticeStore.names(tx, channel.id());
        List<Notice> notices = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Notice n : open) {
            Why why = why(n, layout, request.untracked, sheet);
            if (why == null) {
                notices.add(n);
                names.add(n.carrier() == null ? "" : name(known, n.carrier()));
            } else {
                left.add(new Left(n.shipment(), n.order(), n.reference(), why));
            }
        }
        return new Draft(new NoticePlan(channel, layout, notices, names, left, more), sheet);
    }

    private ShopFile sheet(Tx tx, Request request, Channel channel) {
        byte[] bytes = request.sheet != null ? request.sheet : NoticeStore.sheet(tx, channel.id()).map(documents::read)
                .orElseThrow(() -> new BusinessRuleException("notice.sheetNeeded", channel.name()));
        return NoticeSheet.sheet(bytes);
    }

    private static @Nullable Why why(Notice n, NoticeLayout layout, boolean untracked, @Nullable ShopFile sheet) {
        String tracking = n.plainTracking();
        boolean open = tracking.isEmpty() && untracked;
        if (tracking.isEmpty() && !untracked) {
            return Why.NO_TRACKING;
        }
        if (!open && isOdd(tracking)) {
            return Why.ODD_TRACKING;
        }
        if (!open && (n.carrier() == null || n.carrier().isBlank())) {
            return Why.NO_CARRIER;
        }
        if (layout == NoticeLayout.AMAZON_CONFIRMATION && !n.complete() && n.items().stream().anyMatch(item -> item.id() == null)) {
            return Why.NO_LINES;
        }
        return sheet != null && !NoticeSheet.has(sheet, n) ? Why.NOT_IN_SHEET : null;
    }

    private static boolean isOdd(String tracking) {
        return ODD.matcher(tracking).matches() || tracking.length() < SHORTEST || tracking.length() > LONGEST;
    }

    private String name(ChannelId id) {
        return db.read(tx -> Channels.all(tx).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow()).name();
    }
}
