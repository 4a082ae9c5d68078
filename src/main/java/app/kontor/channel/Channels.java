package app.kontor.channel;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.VariantId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The storefronts of the shop, and what they call its products. */
public final class Channels {
    private final Database db;

    public Channels(Database db) {
        this.db = db;
    }

    public List<Channel> all() {
        return db.read(ChannelStore::all);
    }

    public void save(Channel channel) {
        db.write(Intent.of("channel.save", channel.name()), tx -> {
            ChannelStore.save(tx, channel);
            return null;
        });
    }

    /** What all channels call these variants. */
    public List<Listing> listings(Collection<VariantId> variants) {
        return db.read(tx -> ChannelStore.of(tx, variants));
    }

    /** From now on the channel's text means the variant. @throws BusinessRuleException listing.empty, listing.factor, listing.taken */
    public void list(Listing listing) {
        db.write(Intent.of("listing.add", listing.text().strip()), tx -> {
            if (listing.text().isBlank()) {
                throw new BusinessRuleException("listing.empty");
            }
            if (!listing.factor().isPositive()) {
                throw new BusinessRuleException("listing.factor");
            }
            Listing there = ChannelStore.listings(tx, listing.channel()).get(listing.key());
            if (there != null && !there.variant().equals(listing.variant())) {
                throw new BusinessRuleException("listing.taken", listing.text().strip());
            }
            ChannelStore.put(tx, List.of(listing));
            return null;
        });
    }

    /** The channel's text means nothing any more; what was ordered by it stays as it is. */
    public void unlist(Listing listing) {
        db.write(Intent.of("listing.remove", listing.text()), tx -> {
            ChannelStore.remove(tx, listing);
            return null;
        });
    }

    // ---- for upper features, inside their transaction

    public static List<Channel> all(Tx tx) {
        return ChannelStore.all(tx);
    }

    public static Optional<Channel> byName(Tx tx, String name) {
        String key = ChannelStore.key(name);
        return all(tx).stream().filter(c -> ChannelStore.key(c.name()).equals(key)).findFirst();
    }

    public static Channel add(Tx tx, String name, String platform, ZoneId zone) {
        return ChannelStore.insert(tx, name, platform, zone);
    }

    /** Where the shop itself takes orders; made when it is first needed. What is on account gets its stock before the money is here. */
    public static Channel own(Tx tx, String language, ZoneId zone) {
        return all(tx).stream().filter(c -> c.isOwn() && !c.archived()).findFirst().orElseGet(() -> {
            String name = switch (language) {
                case "de" -> "Direkt";
                case "da" -> "Direkte";
                default -> "Direct";
            };
            String free = byName(tx, name).isEmpty() ? name : name + " (Kontor)";
            Channel made = ChannelStore.insert(tx, free, Channel.OWN, zone);
            Channel allocating = new Channel(made.id(), made.name(), made.platform(), made.zone(), true, false);
            ChannelStore.save(tx, allocating);
            return allocating;
        });
    }

    /** What the channel calls things, by {@link Listing#key}. */
    public static Map<String, Listing> listings(Tx tx, ChannelId channel) {
        return ChannelStore.listings(tx, channel);
    }

    public static void list(Tx tx, Collection<Listing> listings) {
        ChannelStore.put(tx, listings);
    }
}
