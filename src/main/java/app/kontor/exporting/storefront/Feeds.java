package app.kontor.exporting.storefront;

import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.exporting.storefront.FeedLine.Told;
import app.kontor.schema.tables.records.ChannelFeedRecord;
import app.kontor.settings.Settings;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.CommandId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Stock and prices back to the storefronts: what would be said, the file that says it, and that it was sent. */
public final class Feeds {
    private static final int NAME = 300;
    private static final int DOCUMENT_NAME = 200;

    private final Database db;
    private final Documents documents;
    private final ChannelMemory memory;

    /** @param memory of the open shop */
    public Feeds(Database db, Documents documents, ChannelMemory memory) {
        this.db = db;
        this.documents = documents;
        this.memory = memory;
    }

    /** The channels that can be told something: all in use but the shop's own. */
    public List<Channel> channels() {
        return db.read(tx -> Channels.all(tx).stream().filter(c -> !c.isOwn() && !c.archived()).toList());
    }

    /** By its name, in any case. @throws BusinessRuleException feed.channelUnknown */
    public Channel channel(String name) {
        List<Channel> all = channels();
        return all.stream().filter(c -> c.name().equalsIgnoreCase(name.strip())).findFirst()
                .orElseThrow(() -> new BusinessRuleException("feed.channelUnknown", name, String.join(", ", all.stream().map(Channel::name).toList())));
    }

    public FeedTerms terms(ChannelId channel) {
        return db.read(tx -> FeedStore.terms(tx, channel));
    }

    /** @throws BusinessRuleException feed.bufferNegative, feed.percent */
    public CommandId save(FeedTerms terms) {
        FeedTerms checked = terms.checked();
        return db.write(Intent.of("feed.terms", name(terms.channel())), tx -> {
            FeedStore.save(tx, checked);
            return tx.command().id();
        });
    }

    /**
     * The storefront's own export: from now on the channel's goods are known by it, and what it says is what the channel knows.
     *
     * @throws BusinessRuleException feed.fileUnreadable, feed.fileUnknown
     */
    public CommandId give(ChannelId channel, String fileName, byte[] bytes) {
        ShopFile file = FeedPlanner.read(bytes);
        FeedLayout layout = FeedLayout.recognised(file).orElseThrow();
        db.actor().demand("feed.file"); // before the file is kept
        String hash = documents.keep(bytes);
        return db.write(Intent.of("feed.file", fileName), tx -> {
            record(tx, row(channel, FeedStore.FILE, layout, fileName, hash), bytes.length, true, Map.of());
            return tx.command().id();
        });
    }

    /** What the channel would be told now. @throws BusinessRuleException feed.needsFile, feed.needsFile.shopify, feed.needsFile.ebay, feed.placeNeeded, feed.placeUnknown */
    public FeedPlan plan(ChannelId channel) {
        return db.read(tx -> draft(tx, channel).plan());
    }

    /** @param all every line, and not only what the channel does not know yet. @throws BusinessRuleException feed.nothing; as {@link #plan} */
    public FeedFile file(ChannelId channel, boolean all) {
        return db.read(tx -> {
            FeedPlanner.Draft draft = draft(tx, channel);
            FeedPlan plan = draft.plan();
            List<FeedLine> chosen = plan.chosen(all);
            if (chosen.isEmpty()) {
                throw new BusinessRuleException("feed.nothing", plan.channel().name());
            }
            Map<String, Told> told = new LinkedHashMap<>();
            chosen.forEach(line -> told.put(line.key(), line.now()));
            byte[] bytes = new FeedSheet(draft, Settings.read(tx).currency()).write(chosen);
            return new FeedFile(channel, plan.layout(), fileName(plan), bytes, chosen.size(), told);
        });
    }

    /** The file has been given to the storefront: the next one says only what is new since. Undo, and the next one says this again. */
    public CommandId sent(FeedFile file) {
        db.actor().demand("feed.sent");
        String hash = documents.keep(file.bytes());
        return db.write(Intent.of("feed.sent", name(file.channel())), tx -> {
            ChannelFeedRecord row = row(file.channel(), FeedStore.SENT, file.layout(), file.name(), hash);
            FeedStore.Known known = FeedStore.known(tx, file.channel());
            Map<String, Told> told = new LinkedHashMap<>(known.ripe() ? known.told() : Map.of());
            file.told().forEach((key, now) -> told.merge(key, now, (before, after) -> after.after(before)));
            record(tx, row, file.bytes().length, known.ripe(), told);
            return tx.command().id();
        });
    }

    /**
     * What would be told by the shop's interface, each with the shop's own keys from the file that it gave last. A layout that somebody
     * chose for files does not count.
     *
     * @param all every line, and not only what the channel does not know yet. @throws BusinessRuleException as {@link #plan}
     */
    public FeedDispatch dispatch(ChannelId channel, boolean all) {
        return db.read(tx -> {
            FeedTerms own = FeedStore.terms(tx, channel);
            FeedTerms open = new FeedTerms(channel, null, own.buffer(), own.percent(), own.prices(), own.place());
            FeedPlanner planner = new FeedPlanner(tx, sources(), channel(tx, channel), open, true);
            return new FeedDispatch(memory.draft(tx, channel, true, planner::plan), Settings.read(tx).currency(), all);
        });
    }

    private FeedPlanner.Sources sources() {
        return new FeedPlanner.Sources(documents, memory);
    }

    /** The shop has taken these: they are not told again. */
    public CommandId taken(FeedDispatch dispatch, List<FeedDispatch.Item> items) {
        List<FeedLine> lines = items.stream().map(FeedDispatch.Item::line).toList();
        Map<String, Told> told = new LinkedHashMap<>();
        lines.forEach(line -> told.put(line.key(), line.now()));
        FeedPlan plan = dispatch.plan();
        return sent(new FeedFile(plan.channel().id(), plan.layout(), fileName(plan), dispatch.bytes(lines), lines.size(), told));
    }

    private FeedPlanner.Draft draft(Tx tx, ChannelId channel) {
        return memory.draft(tx, channel, false, new FeedPlanner(tx, sources(), channel(tx, channel))::plan);
    }

    private static Channel channel(Tx tx, ChannelId id) {
        return Channels.all(tx).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private String name(ChannelId id) {
        return db.read(tx -> channel(tx, id)).name();
    }

    private static String fileName(FeedPlan plan) {
        String channel = plan.channel().name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (channel.isEmpty() ? "shop" : channel) + "-stock." + plan.layout().extension();
    }

    private static ChannelFeedRecord row(ChannelId channel, String kind, FeedLayout layout, String name, String hash) {
        ChannelFeedRecord row = new ChannelFeedRecord();
        row.setChannelId(channel);
        row.setKind(kind);
        row.setLayout(layout.code());
        row.setName(name.substring(0, Math.min(NAME, name.length())));
        row.setDocument(hash);
        return row;
    }

    private static void record(Tx tx, ChannelFeedRecord row, int bytes, boolean whole, Map<String, Told> told) {
        long id = FeedStore.record(tx, row, whole, told);
        String name = row.getName().substring(0, Math.min(DOCUMENT_NAME, row.getName().length()));
        Documents.record(tx, new Document.Draft(row.getDocument(), "feed", name, bytes, new Document.Owner("channel_feed", id)));
    }
}
