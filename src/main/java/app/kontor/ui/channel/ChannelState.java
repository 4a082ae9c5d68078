package app.kontor.ui.channel;

import app.kontor.channel.Channel;
import app.kontor.exporting.storefront.FeedPlan;
import app.kontor.exporting.storefront.FeedTerms;
import app.kontor.exporting.storefront.NoticePlan;
import app.kontor.online.Connection;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a channel would be told now: shipments at once, stock when it is known, which in a big shop takes some seconds the first time. Where a
 * plan can't be made, the rule that says what to do first stands in its place.
 *
 * @param feed null where {@code noFeed} says why, or while it is not known
 * @param notices null where {@code noNotices} says why
 * @param connection null if the channel only knows files
 */
record ChannelState(
        Channel channel, FeedTerms terms, @Nullable FeedPlan feed, @Nullable BusinessRuleException noFeed, @Nullable NoticePlan notices,
        @Nullable BusinessRuleException noNotices, @Nullable Connection connection) {

    /** Something that can't be told, and why, in the user's words. */
    record Left(String what, String why) {}

    /** What is soon known, on a worker thread; of stock what was known of the same channel. */
    static ChannelState soon(ChannelCases cases, Channel channel, @Nullable ChannelState before) {
        Connection connection = cases.online().connections().find(channel.id()).orElse(null);
        Attempt<NoticePlan> notices = Attempt.at(() -> cases.notices().look(channel.id()));
        boolean same = before != null && before.channel.id().equals(channel.id());
        return new ChannelState(channel, cases.feeds().terms(channel.id()), same ? before.feed : null, same ? before.noFeed : null,
                notices.made, notices.rule, connection);
    }

    /** With what it is told of stock, on a worker thread. */
    ChannelState whole(ChannelCases cases) {
        ChannelId id = channel.id();
        Attempt<FeedPlan> plan = Attempt.at(() -> connection == null ? cases.feeds().plan(id) : cases.feeds().dispatch(id, false).plan());
        return new ChannelState(channel, terms, plan.made, plan.rule, notices, noNotices, connection);
    }

    /** Whether of stock it says what the other one says, which is not drawn again then. */
    boolean isAs(ChannelState other) {
        return feed != null && feed == other.feed;
    }

    /** Whether nothing is known of the stock yet. */
    boolean isStockOpen() {
        return feed == null && noFeed == null;
    }

    /** Whether nothing is known of what the connected shop sells. */
    boolean isUnasked() {
        return connection != null && feed != null && feed.known() == null && feed.lines().isEmpty();
    }

    private record Attempt<T>(@Nullable T made, @Nullable BusinessRuleException rule) {
        static <T> Attempt<T> at(Supplier<T> work) {
            try {
                return new Attempt<>(work.get(), null);
            } catch (BusinessRuleException first) {
                return new Attempt<>(null, first);
            }
        }
    }

    List<Left> left(Ui ui) {
        List<Left> left = new ArrayList<>();
        if (feed != null) {
            feed.left().forEach(each -> left.add(new Left(each.text(), ui.text("feed.why." + each.why().code()))));
        }
        if (notices != null) {
            notices.left().forEach(each -> left.add(new Left(each.order() + " · " + each.reference(), ui.text("notice.why." + each.why().code()))));
        }
        return left;
    }
}
