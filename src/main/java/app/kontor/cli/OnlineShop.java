package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.online.Connection;
import app.kontor.online.Course;
import app.kontor.online.Fetching;
import app.kontor.online.Secret;
import app.kontor.online.Telling;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import java.util.List;

/** A channel that is connected to its shop, for a command: its key is this PC's, or comes with the command. */
record OnlineShop(Session session, Shop shop) {
    static final Course UNWATCHED = (done, total) -> {};

    /** Something that the shop has not taken. @param why in words */
    record NotTaken(String what, String why) {}

    /** @throws BusinessRuleException feed.channelUnknown, online.notConnected */
    Connection connection(String channel) {
        return shop.connections().get(shop.feeds().channel(channel));
    }

    /** From the environment or the keyring, else from standard input. @throws BusinessRuleException online.keyMissing */
    Secret secret(Connection connection) {
        return shop.connections().secrets().find(connection).orElseGet(() -> typed(connection.name(), connection.variable()));
    }

    /** @throws BusinessRuleException online.* */
    Fetching.Fetched fetch(String channel) {
        Connection connection = connection(channel);
        return shop.fetching().fetch(connection, secret(connection), UNWATCHED);
    }

    /** Tries the address and the key before anything of them is kept, or a channel is made. @return the key, which the shop takes */
    Secret tried(String channel, String platform, String address) {
        Connection trial = shop.connections().trial(channel, platform, address);
        Secret secret = shop.connections().secrets().given(channel).orElseGet(() -> typed(channel, trial.variable()));
        shop.fetching().test(trial, secret, UNWATCHED);
        return secret;
    }

    private Secret typed(String channel, String variable) {
        String typed = new String(session.secrets().get(variable));
        if (typed.isBlank()) {
            throw new BusinessRuleException("online.keyMissing", channel, variable);
        }
        return new Secret(typed);
    }

    static List<NotTaken> notTaken(Telling.Outcome outcome, Texts texts) {
        return outcome.left().stream().map(left -> new NotTaken(left.what(), why(left, texts))).toList();
    }

    private static String why(Telling.Left left, Texts texts) {
        return switch (left.why()) {
            case "unknown", "stale", "nothingOpen" -> texts.get("online.why." + left.why());
            default -> left.why();
        };
    }
}
