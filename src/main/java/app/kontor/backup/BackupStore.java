package app.kontor.backup;

import static app.kontor.schema.Tables.DOCUMENT;
import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.META;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.TABLE_DIGEST;

import app.kontor.backup.Content.Inspection;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.MetaRecord;
import app.kontor.value.BusinessRuleException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** SQL of what a backup says of itself. */
final class BackupStore {
    private BackupStore() {}

    /** A file that the database can't even read is not sound. @throws BusinessRuleException backup.notSound */
    static <T> T reading(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException unreadable) {
            throw new BusinessRuleException("backup.notSound", String.valueOf(unreadable.getMessage()).lines().findFirst().orElse(""));
        }
    }

    static Inspection inspection(Tx tx) {
        MetaRecord meta = tx.sql().selectFrom(META).fetchSingle();
        return new Inspection(meta.getDbId(), meta.getLastSeq(), meta.getLastHash(), tx.sql().fetchCount(SALES_ORDER),
                lastInvoice(tx), tx.sql().fetchCount(DOCUMENT), digest(tx));
    }

    static Backups.Stand stand(Tx tx) {
        return new Backups.Stand(tx.sql().selectFrom(META).fetchSingle().getLastSeq(), tx.sql().fetchExists(SALES_ORDER));
    }

    /** The documents that the shop knows, by their hash: kind and name. */
    static Map<String, String> documents(Tx tx) {
        Map<String, String> documents = new TreeMap<>();
        tx.sql().selectFrom(DOCUMENT).forEach(row -> documents.put(row.getContentHash(), row.getKind() + " " + row.getName()));
        return documents;
    }

    private static @Nullable String lastInvoice(Tx tx) {
        return tx.sql().select(INVOICE.NUMBER).from(INVOICE).orderBy(INVOICE.ID.desc()).limit(1).fetchOne(INVOICE.NUMBER);
    }

    /** One hash for the sums of all tables, which the check has compared with the rows. */
    private static String digest(Tx tx) {
        MessageDigest digest = Checksum.sha256();
        tx.sql().selectFrom(TABLE_DIGEST).orderBy(TABLE_DIGEST.TABLE_NAME).forEach(row -> digest.update(
                (row.getTableName() + " " + row.getRowCount() + " " + row.getDigest() + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
