package app.kontor.exporting.storefront;

import app.kontor.channel.Listing;
import app.kontor.db.Changes;
import app.kontor.db.Tx;
import app.kontor.value.ChannelId;
import app.kontor.value.ShipmentId;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found of the channels by going through all orders or all parcels, kept up from the log of changes by whoever asks, and over the
 * shop's closing in files. One for each open shop.
 */
public final class ChannelMemory {
    /** Goods that may be sold no more, asked for one by one: of more all are found anew. */
    private static final int FEW = 500;

    private static final Comparator<Listing> BY_TEXT = Comparator.comparing(Listing::text)
            .thenComparing(sold -> sold.variant().value()).thenComparing(sold -> sold.factor().value());

    private final Lock asking = new ReentrantLock(); // who comes second waits for what the first finds
    private final Kept<Listing> sold;
    private final Kept<ShipmentId> untold;
    private final Last<FeedPlanner.Draft> draft = new Last<>();
    private final Last<NoticePlan> look = new Last<>();

    /** @param folder where it may lie; null keeps it in memory alone */
    public ChannelMemory(@Nullable Path folder) {
        sold = new Kept<>(folder, "sold", BY_TEXT, KeptForm.LISTING);
        untold = new Kept<>(folder, "untold", Comparator.comparing(ShipmentId::value).reversed(), KeptForm.SHIPMENT);
    }

    private record Known<T>(Changes.Point at, NavigableSet<T> all) {}

    /** What is known of each channel: here, or else in its file. */
    private record Kept<T>(@Nullable Path folder, String name, Comparator<T> order, KeptForm<T> form, Map<ChannelId, Known<T>> here) {
        Kept(@Nullable Path folder, String name, Comparator<T> order, KeptForm<T> form) {
            this(folder, name, order, form, new HashMap<>());
        }

        @Nullable Known<T> of(Tx tx, ChannelId channel) {
            Known<T> known = here.get(channel);
            KeptFile.Content<T> content = known != null || folder == null ? null : file(folder, channel).read(form, channel);
            if (content != null && Changes.passed(tx, content.at())) {
                known = with(content.at(), content.all());
                here.put(channel, known);
            }
            return known;
        }

        Known<T> with(Changes.Point at, List<T> found) {
            NavigableSet<T> all = new TreeSet<>(order);
            all.addAll(found);
            return new Known<>(at, all);
        }

        void put(ChannelId channel, Known<T> known) {
            Known<T> before = here.put(channel, known);
            if (folder != null && (before == null || !before.at.equals(known.at))) {
                file(folder, channel).write(form, known.at, known.all);
            }
        }

        private KeptFile file(Path in, ChannelId channel) {
            return new KeptFile(in.resolve(name + "-" + channel.value()));
        }
    }

    /** The last answer until the next command: who looks at it holds it as well. */
    private final class Last<T> {
        private Changes.@Nullable Point at;
        private List<Object> what = List.of();
        private @Nullable T answer;

        T of(Tx tx, List<Object> wanted, Supplier<T> made) {
            asking.lock();
            try {
                Changes.Point now = Changes.now(tx);
                T known = now.equals(at) && wanted.equals(what) ? answer : null;
                if (known == null) {
                    answer = null; // there need not be room for two
                    known = made.get();
                    at = now;
                    what = wanted;
                    answer = known;
                }
                return known;
            } finally {
                asking.unlock();
            }
        }
    }

    /** @param online whether it is for the shop's interface */
    FeedPlanner.Draft draft(Tx tx, ChannelId channel, boolean online, Supplier<FeedPlanner.Draft> made) {
        return draft.of(tx, List.of(channel, online), made);
    }

    NoticePlan look(Tx tx, ChannelId channel, Supplier<NoticePlan> made) {
        return look.of(tx, List.of(channel), made);
    }

    /** What was sold there by a SKU, by these. */
    List<Listing> sold(Tx tx, ChannelId channel) {
        return all(tx, channel, sold, () -> FeedStore.sold(tx, channel), known -> soldSince(tx, channel, known));
    }

    /** Shipments that the channel was not told of, or with another number, the last ones first. */
    List<ShipmentId> untold(Tx tx, ChannelId channel) {
        return all(tx, channel, untold, () -> UntoldStore.all(tx, channel), known -> {
            Set<ShipmentId> touched = UntoldStore.touched(tx, known.at.seq());
            known.all.removeAll(touched);
            known.all.addAll(UntoldStore.among(tx, channel, touched));
            return true;
        });
    }

    private interface Update<T> {
        /** @return false if all have to be found anew */
        boolean of(Known<T> known);
    }

    private <T> List<T> all(Tx tx, ChannelId channel, Kept<T> kept, Supplier<List<T>> anew, Update<T> update) {
        asking.lock();
        try {
            Changes.Point now = Changes.now(tx);
            Known<T> known = kept.of(tx, channel);
            boolean isOld = known == null || now.seq() < known.at.seq() || Changes.erasedSince(tx, known.at.seq());
            if (isOld || !known.at.equals(now) && !update.of(known)) {
                known = kept.with(now, anew.get());
            }
            kept.put(channel, new Known<>(now, known.all));
            return List.copyOf(known.all);
        } finally {
            asking.unlock();
        }
    }

    private static boolean soldSince(Tx tx, ChannelId channel, Known<Listing> known) {
        List<Listing> now = FeedStore.soldSince(tx, channel, known.at.seq());
        Set<Listing> gone = new TreeSet<>(BY_TEXT);
        gone.addAll(FeedStore.soldBefore(tx, channel, known.at.seq()));
        now.forEach(gone::remove);
        gone.retainAll(known.all);
        known.all.addAll(now);
        if (gone.size() <= FEW) {
            gone.stream().filter(one -> !FeedStore.isSold(tx, one)).forEach(known.all::remove);
        }
        return gone.size() <= FEW;
    }
}
