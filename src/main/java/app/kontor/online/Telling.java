package app.kontor.online;

import app.kontor.exporting.storefront.FeedDispatch;
import app.kontor.exporting.storefront.Feeds;
import app.kontor.exporting.storefront.Notice;
import app.kontor.exporting.storefront.NoticePlan;
import app.kontor.exporting.storefront.Notices;
import app.kontor.online.Storefront.Told;
import app.kontor.value.FileName;
import app.kontor.value.ShipmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Stock, prices and shipments to shops: what the shop has taken is remembered at once, so that the rest is left for the next time. */
public final class Telling {
    private final Feeds feeds;
    private final Notices notices;
    private final Reach reach;

    public Telling(Feeds feeds, Notices notices, Reach reach) {
        this.feeds = feeds;
        this.notices = notices;
        this.reach = reach;
    }

    /** What became of it. @param left what the shop has not taken, and why */
    public record Outcome(int taken, List<Left> left) {}

    /** @param why a stable word: unknown, stale, nothingOpen; or what the shop said */
    public record Left(String what, String why) {}

    /**
     * Asks the shop what it sells, and plans what it would be told. Tells nothing.
     *
     * @throws app.kontor.value.BusinessRuleException online.*, feed.placeNeeded, feed.placeUnknown
     */
    public FeedDispatch prepare(Connection connection, Secret secret, boolean all, Course course) {
        try (Storefront shop = reach.open(connection, secret, course)) {
            feeds.give(connection.channel(), FileName.of(connection.name() + " goods", ".csv"), shop.goods());
        }
        return feeds.dispatch(connection.channel(), all);
    }

    /** Tells what was planned. @throws app.kontor.value.BusinessRuleException online.*; what was taken until then is remembered */
    public Outcome stock(Connection connection, Secret secret, FeedDispatch dispatch, Course course) {
        List<Left> left = new ArrayList<>();
        int[] taken = {0};
        try (Storefront shop = reach.open(connection, secret, course)) {
            shop.tell(dispatch.items(), dispatch.currency(), told -> {
                List<FeedDispatch.Item> good = told.stream().filter(one -> one.why().isEmpty()).map(Told::what).toList();
                if (!good.isEmpty()) {
                    feeds.taken(dispatch, good);
                }
                taken[0] += good.size();
                told.stream().filter(one -> !one.why().isEmpty()).forEach(one -> left.add(new Left(one.what().line().text(), one.why())));
            });
        }
        return new Outcome(taken[0], List.copyOf(left));
    }

    /** One parcel after the other. @throws app.kontor.value.BusinessRuleException online.*; what was told until then is remembered */
    public Outcome shipments(Connection connection, Secret secret, Notices.Request wanted, Course course) {
        NoticePlan plan = notices.plan(wanted);
        Map<ShipmentId, String> ids = notices.references(plan.notices(), connection.kind() == ShopKind.SHOPIFY ? "shopifyId" : "wooOrder");
        Map<ShipmentId, List<NoticePlan.Label>> further = notices.further(plan);
        List<Left> left = new ArrayList<>();
        int taken = 0;
        try (Storefront shop = reach.open(connection, secret, course)) {
            for (int i = 0; i < plan.notices().size(); i++) {
                course.at(i, plan.notices().size());
                Notice notice = plan.notices().get(i);
                String why = shop.ship(parcel(notice, labels(notice, plan.names().get(i), further), ids.getOrDefault(notice.shipment(), "")));
                if (why.isEmpty()) {
                    notices.sent(connection.channel(), List.of(notice));
                    taken++;
                } else {
                    left.add(new Left(notice.order() + " · " + notice.reference(), why));
                }
            }
        }
        return new Outcome(taken, List.copyOf(left));
    }

    /** None of a shipment without a number. */
    private static List<Storefront.Label> labels(Notice notice, String carrier, Map<ShipmentId, List<NoticePlan.Label>> further) {
        Stream<NoticePlan.Label> all = Stream.concat(Stream.of(new NoticePlan.Label(carrier, notice.plainTracking())),
                further.getOrDefault(notice.shipment(), List.of()).stream());
        return notice.plainTracking().isEmpty() ? List.of()
                : all.distinct().map(one -> new Storefront.Label(one.carrier(), one.tracking())).toList();
    }

    private static Storefront.Parcel parcel(Notice notice, List<Storefront.Label> labels, String order) {
        List<Storefront.Content> contents = notice.items().stream().map(item -> new Storefront.Content(
                Objects.requireNonNullElse(item.id(), ""), Objects.requireNonNullElse(item.sku(), ""), item.quantity().value().intValue())).toList();
        return new Storefront.Parcel(order, notice.reference(), labels, notice.told(), notice.shippedOn(),
                notice.complete(), notice.last(), contents);
    }
}
