package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.exporting.storefront.Notice;
import app.kontor.exporting.storefront.NoticeFile;
import app.kontor.exporting.storefront.NoticePlan;
import app.kontor.exporting.storefront.Notices;
import app.kontor.online.Connection;
import app.kontor.online.Telling;
import app.kontor.value.ChannelId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the shipments that a channel was not told of and remembers that it was; or only says which. */
final class ShopShipmentsExport {
    private final Session session;
    private final ToChannel back;
    private final @Nullable Path out;

    ShopShipmentsExport(Session session, ToChannel back, @Nullable Path out) {
        this.session = session;
        this.back = back;
        this.out = out;
    }

    /** @param file null if nothing was written: a dry run, nothing to tell, or told otherwise */
    record Told(String channel, String layout, @Nullable String file, int shipments, List<Line> items, List<Left> left, @Nullable Integer sent,
            List<OnlineShop.NotTaken> notTaken) {}

    /** @param before the number that the channel was told, if it was another */
    record Line(String shipment, String order, String reference, String shippedOn, String carrier, @Nullable String tracking, @Nullable String before) {}

    record Left(String order, String reference, String why) {}

    Answer call() {
        String name = back.channel();
        Path file = back.target(out);
        return session.inShop(shop -> {
            ChannelId channel = shop.feeds().channel(name).id();
            Notices.Request wanted = back.shipments(channel);
            NoticePlan plan = shop.notices().plan(wanted);
            if (plan.notices().isEmpty() || back.dryRun()) {
                return answer(plan, null, null);
            }
            if (back.send()) {
                OnlineShop online = new OnlineShop(session, shop);
                Connection connection = online.connection(name);
                return answer(plan, null, shop.telling().shipments(connection, online.secret(connection), wanted, OnlineShop.UNWATCHED));
            }
            if (file == null) {
                shop.notices().sent(channel, plan.notices());
            } else {
                write(shop, wanted, file);
            }
            return answer(plan, file, null);
        });
    }

    private static void write(Shop shop, Notices.Request wanted, Path file) {
        NoticeFile made = shop.notices().file(wanted);
        OutFile.during(file, made.bytes(), () -> shop.notices().sent(made.channel(), made.told()));
    }

    private Answer answer(NoticePlan plan, @Nullable Path file, Telling.@Nullable Outcome sent) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < plan.notices().size(); i++) {
            Notice n = plan.notices().get(i);
            lines.add(new Line(n.number(), n.order(), n.reference(), n.shippedOn().toString(), plan.names().get(i), n.tracking(), n.told()));
        }
        List<Left> left = plan.left().stream().map(l -> new Left(l.order(), l.reference(), l.why().code())).toList();
        TextTable table = new TextTable(session.texts(), "shipment", "number", "channelNumber", "carrier", "tracking");
        lines.forEach(l -> table.row(l.shipment, l.order, l.reference, l.carrier, l.tracking));
        TextTable open = new TextTable(session.texts(), "number", "reason");
        left.forEach(l -> open.row(l.order, session.texts().get("notice.why." + l.why)));
        List<OnlineShop.NotTaken> notTaken = sent == null ? List.of() : OnlineShop.notTaken(sent, session.texts());
        notTaken.forEach(l -> open.row(l.what(), l.why()));
        Told told = new Told(plan.channel().name(), plan.layout().code(), file == null ? null : file.toString(), lines.size(), lines, left,
                sent == null ? null : sent.taken(), notTaken);
        return Answer.of(told, table.toString(), open.toString(), sent == null ? done(plan, file)
                : session.texts().get("cli.online.sent", plan.channel().name(), sent.taken()));
    }

    private String done(NoticePlan plan, @Nullable Path file) {
        int many = plan.notices().size();
        return file != null ? session.texts().get("cli.notice.done", file.toString(), many)
                : session.texts().get(back.mark() && !back.dryRun() ? "cli.notice.marked" : "cli.notice.would", many);
    }
}
