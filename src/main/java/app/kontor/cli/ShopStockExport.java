package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.exporting.storefront.FeedFile;
import app.kontor.exporting.storefront.FeedLine;
import app.kontor.exporting.storefront.FeedPlan;
import app.kontor.exporting.storefront.FeedDispatch;
import app.kontor.online.Connection;
import app.kontor.online.Secret;
import app.kontor.online.Telling;
import app.kontor.value.ChannelId;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes stock and prices for a channel and remembers what it was told; or only says what it would be told. */
final class ShopStockExport {
    private final Session session;
    private final ToChannel back;
    private final @Nullable Path out;

    ShopStockExport(Session session, ToChannel back, @Nullable Path out) {
        this.session = session;
        this.back = back;
        this.out = out;
    }

    /** @param file null if nothing was written: a dry run, nothing to tell, or sent. @param sent what the shop has taken; null without --send */
    record Told(String channel, String layout, @Nullable String file, int lines, List<Line> items, List<Left> left, @Nullable Integer sent,
            List<OnlineShop.NotTaken> notTaken) {}

    record Line(
            String sku, String text, String name, @Nullable Quantity before, @Nullable Quantity now, @Nullable BigDecimal priceBefore,
            @Nullable BigDecimal price, String change) {}

    record Left(String text, String why) {}

    Answer call() {
        String name = back.channel();
        Path file = back.target(out);
        return session.inShop(shop -> {
            if (back.send()) {
                return send(shop, new OnlineShop(session, shop).connection(name));
            }
            ChannelId channel = shop.feeds().channel(name).id();
            FeedPlan plan = shop.feeds().plan(channel);
            boolean nothing = plan.chosen(back.all()).isEmpty();
            if (file != null && !nothing) {
                write(shop, channel, file);
            }
            return answer(plan, nothing ? null : file, null);
        });
    }

    /** What the shop sells is asked of it first; a dry run tells it nothing. */
    private Answer send(Shop shop, Connection connection) {
        Secret secret = new OnlineShop(session, shop).secret(connection);
        FeedDispatch dispatch = shop.telling().prepare(connection, secret, back.all(), OnlineShop.UNWATCHED);
        return answer(dispatch.plan(), null, back.dryRun() ? null : shop.telling().stock(connection, secret, dispatch, OnlineShop.UNWATCHED));
    }

    /** The channel counts as told once the file is there. */
    private void write(Shop shop, ChannelId channel, Path file) {
        FeedFile feed = shop.feeds().file(channel, back.all());
        OutFile.during(file, feed.bytes(), () -> shop.feeds().sent(feed));
    }

    private Answer answer(FeedPlan plan, @Nullable Path file, Telling.@Nullable Outcome sent) {
        List<Line> lines = plan.chosen(back.all()).stream().map(ShopStockExport::line).toList();
        List<Left> left = plan.left().stream().map(l -> new Left(l.text(), l.why().code())).toList();
        TextTable table = new TextTable(session.texts(), "sku", "name", ">before", ">now", "reason");
        lines.forEach(l -> table.row(l.text, l.name, l.before, l.now, session.texts().get("feed.change." + l.change)));
        TextTable out = new TextTable(session.texts(), "sku", "reason");
        left.forEach(l -> out.row(l.text, session.texts().get("feed.why." + l.why)));
        List<OnlineShop.NotTaken> notTaken = sent == null ? List.of() : OnlineShop.notTaken(sent, session.texts());
        notTaken.forEach(l -> out.row(l.what(), l.why()));
        Told told = new Told(plan.channel().name(), plan.layout().code(), file == null ? null : file.toString(), lines.size(), lines, left,
                sent == null ? null : sent.taken(), notTaken);
        return Answer.of(told, table.toString(), out.toString(), done(plan, lines.size(), file, sent));
    }

    private String done(FeedPlan plan, int lines, @Nullable Path file, Telling.@Nullable Outcome sent) {
        if (sent != null) {
            return session.texts().get("cli.online.sent", plan.channel().name(), sent.taken());
        }
        if (file != null) {
            return session.texts().get("cli.feed.done", file.toString(), lines);
        }
        return back.send() ? session.texts().get("cli.online.would", plan.channel().name(), lines) : session.texts().get("cli.feed.would", lines);
    }

    private static Line line(FeedLine line) {
        return new Line(line.sku(), line.text(), line.name(), line.was().quantity(), line.now().quantity(), line.was().price(),
                line.now().price(), line.change().code());
    }
}
