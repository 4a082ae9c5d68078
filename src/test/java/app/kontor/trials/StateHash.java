package app.kontor.trials;

import static app.kontor.schema.Tables.ADDITION;
import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.META;

import app.kontor.db.Database;
import app.kontor.schema.DefaultSchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jooq.Record;
import org.jooq.Table;

/**
 * All rows of a shop in one number, read past everything that Kontor keeps itself to notice damage. Without the log of commands, which
 * grows without end and has a chain of its own; its head is among the rows.
 */
record StateHash(long seq, String hash) {
    private static final Set<Table<?>> LOG = Set.of(COMMAND, CHANGE, ADDITION);

    static StateHash of(Database db) {
        return db.read(tx -> {
            CRC32C crc = new CRC32C();
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                if (!LOG.contains(table)) {
                    crc.update(table.getName().getBytes(StandardCharsets.UTF_8));
                    for (Record row : tx.sql().selectFrom(table).orderBy(table.getPrimaryKey().getFieldsArray()).fetch()) {
                        crc.update(Arrays.toString(row.intoArray()).getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            long seq = tx.sql().select(META.LAST_SEQ).from(META).fetchSingle().value1();
            return new StateHash(seq, HexFormat.of().toHexDigits((int) crc.getValue()));
        });
    }
}
