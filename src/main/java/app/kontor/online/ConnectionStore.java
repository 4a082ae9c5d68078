package app.kontor.online;

import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.CHANNEL_CONNECTION;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.ChannelConnectionRecord;
import app.kontor.value.ChannelId;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of connections. */
final class ConnectionStore {
    private ConnectionStore() {}

    /** Of channels in use, by name. */
    static List<Connection> all(Tx tx) {
        return tx.sql().select(CHANNEL_CONNECTION.asterisk(), CHANNEL.NAME).from(CHANNEL_CONNECTION)
                .join(CHANNEL).on(CHANNEL.ID.eq(CHANNEL_CONNECTION.CHANNEL_ID)).where(CHANNEL.ARCHIVED.isFalse()).orderBy(CHANNEL.NAME_KEY)
                .fetch(r -> new Connection(r.get(CHANNEL_CONNECTION.CHANNEL_ID), r.get(CHANNEL.NAME), kind(r.get(CHANNEL_CONNECTION.KIND)),
                        URI.create(r.get(CHANNEL_CONNECTION.ADDRESS)), r.get(CHANNEL_CONNECTION.ACCOUNT), r.get(CHANNEL_CONNECTION.SINCE)));
    }

    static void save(Tx tx, Connection connection) {
        ChannelConnectionRecord row = row(tx, connection.channel());
        boolean fresh = row == null;
        ChannelConnectionRecord saved = fresh ? new ChannelConnectionRecord() : row;
        saved.setKind(connection.kind().code());
        saved.setAddress(connection.address().toString());
        saved.setAccount(connection.account());
        saved.setSince(connection.since());
        if (fresh) {
            saved.setId(tx.newId());
            saved.setChannelId(connection.channel());
            tx.insert(saved);
        } else {
            tx.update(saved);
        }
    }

    static void remove(Tx tx, ChannelId channel) {
        ChannelConnectionRecord row = row(tx, channel);
        if (row != null) {
            tx.delete(row);
        }
    }

    /** What changed until then has been applied. One that was taken away meanwhile stays away. */
    static void applied(Tx tx, ChannelId channel, Instant until) {
        ChannelConnectionRecord row = row(tx, channel);
        if (row != null && until.isAfter(row.getSince())) {
            row.setSince(until);
            tx.update(row);
        }
    }

    private static @Nullable ChannelConnectionRecord row(Tx tx, ChannelId channel) {
        return tx.sql().selectFrom(CHANNEL_CONNECTION).where(CHANNEL_CONNECTION.CHANNEL_ID.eq(channel)).fetchOne();
    }

    private static ShopKind kind(String code) {
        return Arrays.stream(ShopKind.values()).filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
    }
}
