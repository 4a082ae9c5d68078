package app.kontor.exporting.storefront;

import static app.kontor.schema.Tables.CHANNEL_FEED;
import static app.kontor.schema.Tables.FEED_TERMS;
import static app.kontor.schema.Tables.IMPORT_BATCH;
import static app.kontor.schema.Tables.IMPORT_FILE;
import static app.kontor.schema.Tables.LISTING;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.PRODUCT;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.channel.Listing;
import app.kontor.db.Changes;
import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.exporting.storefront.FeedLine.Told;
import app.kontor.schema.tables.records.ChannelFeedRecord;
import app.kontor.schema.tables.records.FeedTermsRecord;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** The SQL of what goes back to channels: their terms, their own files, and what they were told. */
final class FeedStore {
    static final String FILE = "file";
    static final String SENT = "sent";
    /** Rows that are read to know what a channel knows; then a whole one is written. */
    private static final int ROWS = 60;

    private FeedStore() {}

    /** A storefront's own file. @param hash of the document */
    record Source(String hash, String name, Instant at) {}

    record Article(Sku sku, String name, @Nullable UnitPrice price) {}

    /** What a channel knows. @param at null if nothing; @param ripe whether it should be written down as a whole */
    record Known(Map<String, Told> told, @Nullable Instant at, boolean ripe) {}

    static FeedTerms terms(Tx tx, ChannelId channel) {
        return tx.sql().selectFrom(FEED_TERMS).where(FEED_TERMS.CHANNEL_ID.eq(channel))
                .fetchOptional(r -> new FeedTerms(channel, FeedLayout.of(r.getLayout()).orElse(null), r.getBuffer(), r.getKeepPercent(),
                        r.getPrices(), r.getPlace()))
                .orElseGet(() -> FeedTerms.usual(channel));
    }

    static void save(Tx tx, FeedTerms terms) {
        FeedTermsRecord row = tx.sql().selectFrom(FEED_TERMS).where(FEED_TERMS.CHANNEL_ID.eq(terms.channel())).fetchOne();
        boolean fresh = row == null;
        FeedTermsRecord saved = fresh ? new FeedTermsRecord() : row;
        saved.setLayout(terms.layout() == null ? null : terms.layout().code());
        saved.setBuffer(terms.buffer());
        saved.setKeepPercent(terms.percent());
        saved.setPrices(terms.prices());
        saved.setPlace(terms.place());
        if (fresh) {
            saved.setId(tx.newId());
            saved.setChannelId(terms.channel());
            tx.insert(saved);
        } else {
            tx.update(saved);
        }
    }

    /** The file that was given last; else the products file that was imported last for the channel. */
    static Optional<Source> source(Tx tx, ChannelId channel) {
        Optional<Source> given = tx.sql().selectFrom(CHANNEL_FEED).where(CHANNEL_FEED.CHANNEL_ID.eq(channel)).and(CHANNEL_FEED.KIND.eq(FILE))
                .orderBy(CHANNEL_FEED.ID.desc()).limit(1)
                .fetchOptional(r -> new Source(r.getDocument(), r.getName(), r.getRecordedAt()));
        return given.isPresent() ? given : tx.sql().select(IMPORT_FILE.CONTENT_HASH, IMPORT_FILE.NAME, IMPORT_BATCH.IMPORTED_AT)
                .from(IMPORT_FILE).join(IMPORT_BATCH).on(IMPORT_BATCH.ID.eq(IMPORT_FILE.BATCH_ID))
                .where(IMPORT_FILE.CHANNEL_ID.eq(channel)).and(IMPORT_FILE.FORMAT.in("shopify-products", "woo-products"))
                .orderBy(IMPORT_FILE.ID.desc()).limit(1)
                .fetchOptional(r -> new Source(r.value1(), r.value2(), r.value3()));
    }

    static Known known(Tx tx, ChannelId channel) {
        Long whole = tx.sql().select(max(CHANNEL_FEED.ID)).from(CHANNEL_FEED)
                .where(CHANNEL_FEED.CHANNEL_ID.eq(channel)).and(CHANNEL_FEED.WHOLE).fetchSingle().value1();
        Result<ChannelFeedRecord> rows = tx.sql().selectFrom(CHANNEL_FEED).where(CHANNEL_FEED.CHANNEL_ID.eq(channel))
                .and(CHANNEL_FEED.ID.ge(whole == null ? 0L : whole)).orderBy(CHANNEL_FEED.ID).fetch();
        Instant at = rows.isEmpty() ? null : rows.getLast().getRecordedAt();
        return new Known(FeedState.read(rows.map(ChannelFeedRecord::getContent)), at, rows.size() >= ROWS);
    }

    /** Rows of one file. @param whole whether it is all that the channel knows. @return the first row's id */
    static long record(Tx tx, ChannelFeedRecord like, boolean whole, Map<String, Told> told) {
        List<ChannelFeedRecord> rows = new ArrayList<>();
        for (String part : FeedState.parts(told)) {
            rows.add(new ChannelFeedRecord(tx.newId(), like.getChannelId(), like.getKind(), like.getLayout(), like.getName(),
                    like.getDocument(), whole && rows.isEmpty(), told.size(), part, tx.now(), tx.command().id()));
        }
        tx.insert(rows);
        return rows.getFirst().getId();
    }

    /** What was sold there by a SKU, as the channel has it; factor: pieces of the variant in one. */
    static List<Listing> sold(Tx tx, ChannelId channel) {
        var l = ORDER_LINE;
        return tx.sql().selectDistinct(l.SKU, l.VARIANT_ID, l.FACTOR).from(l).join(SALES_ORDER).on(SALES_ORDER.ID.eq(l.ORDER_ID))
                .where(SALES_ORDER.CHANNEL_ID.eq(channel)).and(l.VARIANT_ID.isNotNull()).and(l.SKU.isNotNull())
                .orderBy(l.SKU)
                .fetch(r -> new Listing(channel, r.value1(), r.value2(), Quantity.ONE.equals(r.value3()) ? Quantity.ONE : r.value3())); // many are kept
    }

    /** As {@link #sold}, of lines that commands after this one have made or changed. */
    static List<Listing> soldSince(Tx tx, ChannelId channel, long seq) {
        var l = ORDER_LINE;
        List<Listing> sold = new ArrayList<>();
        for (List<OrderLineId> part : Chunks.of(Changes.since(tx, l.getName(), seq).stream().map(OrderLineId::new).toList())) {
            sold.addAll(tx.sql().select(l.SKU, l.VARIANT_ID, l.FACTOR).from(l).join(SALES_ORDER).on(SALES_ORDER.ID.eq(l.ORDER_ID))
                    .where(Chunks.in(l.ID, part)).and(SALES_ORDER.CHANNEL_ID.eq(channel)).and(l.VARIANT_ID.isNotNull()).and(l.SKU.isNotNull())
                    .fetch(r -> new Listing(channel, r.value1(), r.value2(), r.value3())));
        }
        return sold;
    }

    /** What lines said that commands after this one have changed or deleted, whatever their channel. */
    static List<Listing> soldBefore(Tx tx, ChannelId channel, long seq) {
        List<Listing> before = new ArrayList<>();
        Changes.before(tx, ORDER_LINE.getName(), seq, row -> {
            String sku = row.get(ORDER_LINE.SKU.getName());
            String variant = row.get(ORDER_LINE.VARIANT_ID.getName());
            if (sku != null && variant != null) {
                before.add(new Listing(channel, sku, new VariantId(Long.parseLong(variant)), Quantity.of(row.get(ORDER_LINE.FACTOR.getName()))));
            }
        });
        return before;
    }

    static boolean isSold(Tx tx, Listing sold) {
        var l = ORDER_LINE;
        return tx.sql().fetchExists(selectOne().from(l).join(SALES_ORDER).on(SALES_ORDER.ID.eq(l.ORDER_ID))
                .where(l.VARIANT_ID.eq(sold.variant())).and(l.SKU.eq(sold.text())).and(l.FACTOR.eq(sold.factor()))
                .and(SALES_ORDER.CHANNEL_ID.eq(sold.channel())));
    }

    static List<Listing> listed(Tx tx, ChannelId channel) {
        return tx.sql().selectFrom(LISTING).where(LISTING.CHANNEL_ID.eq(channel)).orderBy(LISTING.TEXT_KEY)
                .fetch(r -> new Listing(channel, r.getText(), r.getVariantId(), r.getFactor()));
    }

    /** What a channel's line says of a variant: less than the catalogue knows, since there are very many. */
    static Map<VariantId, Article> articles(Tx tx, Collection<VariantId> ids) {
        Map<VariantId, Article> found = new HashMap<>();
        for (List<VariantId> part : Chunks.of(ids)) {
            tx.sql().select(VARIANT.ID, VARIANT.SKU, VARIANT.NAME, VARIANT.PRICE, VARIANT.PRICE_CURRENCY).from(VARIANT).where(Chunks.in(VARIANT.ID, part))
                    .forEach(r -> found.put(r.value1(), new Article(r.value2(), r.value3(),
                            r.value4() == null || r.value5() == null ? null : new UnitPrice(r.value4(), Currency.getInstance(r.value5())))));
        }
        return found;
    }

    /** Variants by handle and options, for storefronts whose goods have no SKU: "mug / oat / 320 ml" in lower case. */
    static Map<String, VariantId> byHandle(Tx tx, Collection<String> handles) {
        Map<String, VariantId> found = new HashMap<>();
        for (List<String> part : Chunks.of(handles.stream().distinct().toList())) {
            tx.sql().select(PRODUCT.HANDLE, VARIANT.OPTIONS, VARIANT.ID).from(VARIANT).join(PRODUCT).on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                    .where(PRODUCT.HANDLE.in(part))
                    .forEach(r -> found.put((r.value1() + " / " + r.value2()).toLowerCase(Locale.ROOT), r.value3()));
        }
        return found;
    }
}
