package app.kontor.channel;

import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.LISTING;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.ChannelRecord;
import app.kontor.schema.tables.records.ListingRecord;
import app.kontor.value.ChannelId;
import app.kontor.value.VariantId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The SQL of channels and of what they call things. */
final class ChannelStore {
    private static final int TEXT_LENGTH = 500;

    private ChannelStore() {}

    static List<Channel> all(Tx tx) {
        return tx.sql().selectFrom(CHANNEL).orderBy(CHANNEL.NAME_KEY).fetch(ChannelStore::channel);
    }

    static Channel insert(Tx tx, String name, String platform, ZoneId zone) {
        ChannelRecord row = new ChannelRecord(new ChannelId(tx.newId()), name.strip(), key(name), platform, zone.getId(), false,
                false, tx.command().id());
        tx.insert(row);
        return channel(row);
    }

    static void save(Tx tx, Channel channel) {
        ChannelRecord row = tx.sql().selectFrom(CHANNEL).where(CHANNEL.ID.eq(channel.id())).fetchSingle();
        row.setName(channel.name());
        row.setNameKey(key(channel.name()));
        row.setZone(channel.zone().getId());
        row.setAllocatesUnpaid(channel.allocatesUnpaid());
        row.setArchived(channel.archived());
        tx.update(row);
    }

    static Map<String, Listing> listings(Tx tx, ChannelId channel) {
        Map<String, Listing> result = new HashMap<>();
        tx.sql().selectFrom(LISTING).where(LISTING.CHANNEL_ID.eq(channel)).forEach(r ->
                result.put(r.getTextKey(), new Listing(r.getChannelId(), r.getText(), r.getVariantId(), r.getFactor())));
        return result;
    }

    static List<Listing> of(Tx tx, Collection<VariantId> variants) {
        return tx.sql().selectFrom(LISTING).where(Chunks.in(LISTING.VARIANT_ID, variants)).orderBy(LISTING.CHANNEL_ID, LISTING.TEXT_KEY)
                .fetch(r -> new Listing(r.getChannelId(), r.getText(), r.getVariantId(), r.getFactor()));
    }

    static void remove(Tx tx, Listing listing) {
        tx.delete(tx.sql().selectFrom(LISTING).where(LISTING.CHANNEL_ID.eq(listing.channel()))
                .and(LISTING.TEXT_KEY.eq(listing.key())).and(LISTING.VARIANT_ID.eq(listing.variant())).fetch());
    }

    /** A listing that is there already is pointed to its new variant. */
    static void put(Tx tx, Collection<Listing> listings) {
        for (Listing l : listings) {
            ListingRecord row = tx.sql().selectFrom(LISTING)
                    .where(LISTING.CHANNEL_ID.eq(l.channel())).and(LISTING.TEXT_KEY.eq(l.key())).fetchOne();
            if (row == null) {
                tx.insert(new ListingRecord(tx.newId(), l.channel(), l.key(), cut(l.text()), l.variant(), l.factor(), tx.command().id()));
            } else {
                row.setVariantId(l.variant());
                row.setFactor(l.factor());
                tx.update(row);
            }
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(TEXT_LENGTH, text.length()));
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Channel channel(ChannelRecord r) {
        return new Channel(r.getId(), r.getName(), r.getPlatform(), ZoneId.of(r.getZone()), r.getAllocatesUnpaid(), r.getArchived());
    }
}
