package app.kontor.db;

import static app.kontor.schema.Tables.ADDITION;
import static app.kontor.schema.Tables.CHANGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import app.kontor.db.Changes.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Field;

/** Which rows commands have touched, without the images: what may be asked of a command of any size. */
public final class Touches {
    private static final int PORTION = 5000;
    private static final Field<Boolean> IS_NEW = field(CHANGE.BEFORE_IMAGE.isNull());

    private Touches() {}

    /**
     * A row that a command touched; of one that it touched twice there are two.
     *
     * @param made whether there was no such row before
     * @param place of the change in the command's log, -1 for what was added
     */
    public record Touch(long seq, String table, long row, boolean made, int place) {}

    /** All that a command touched: first what it made, then what it changed, in its order. */
    public static void of(Tx tx, long seq, Consumer<Touch> visitor) {
        Changes.added(tx.sql(), ADDITION.SEQ.eq(seq), c -> visitor.accept(added(c)));
        int count = places(tx, seq);
        for (int from = 0; from < count; from += PORTION) {
            tx.sql().select(CHANGE.TABLE_NAME, CHANGE.ROW_ID, IS_NEW, CHANGE.POS).from(CHANGE)
                    .where(CHANGE.SEQ.eq(seq), CHANGE.POS.between(from, from + PORTION - 1)).orderBy(CHANGE.POS)
                    .forEach(r -> visitor.accept(new Touch(seq, r.value1(), r.value2(), r.value3(), r.value4())));
        }
    }

    /** How many changes of the command are in the log: their places are 0 and so on. */
    static int places(Tx tx, long seq) {
        return tx.sql().select(CHANGE.POS).from(CHANGE).where(CHANGE.SEQ.eq(seq)).orderBy(CHANGE.SEQ.desc(), CHANGE.POS.desc()).limit(1)
                .fetchOptional(CHANGE.POS).map(last -> last + 1).orElse(0);
    }

    /** A portion of the command's changes to a table, with their images. @param from the first place @param to behind the last */
    public static List<Change> images(Tx tx, long seq, String table, int from, int to) {
        return tx.sql().selectFrom(CHANGE).where(CHANGE.SEQ.eq(seq), CHANGE.POS.between(from, to - 1), CHANGE.TABLE_NAME.eq(table))
                .orderBy(CHANGE.POS)
                .fetch(c -> new Change(c.getSeq(), c.getTableName(), c.getRowId(), c.getBeforeImage()));
    }

    /** The rows that the command touched first, each once: what it made, then what it changed. */
    public static List<Long> first(Tx tx, long seq, int limit) {
        Set<Long> rows = new LinkedHashSet<>();
        tx.sql().selectFrom(ADDITION).where(ADDITION.SEQ.eq(seq)).orderBy(ADDITION.SEQ, ADDITION.POS).limit(limit)
                .forEach(packed -> Changes.unpack(packed, change -> rows.add(change.row())));
        tx.sql().select(CHANGE.ROW_ID).from(CHANGE).where(CHANGE.SEQ.eq(seq)).orderBy(CHANGE.SEQ, CHANGE.POS).limit(limit)
                .forEach(r -> rows.add(r.value1()));
        return rows.stream().limit(limit).toList();
    }

    /** The first changes that the command made to these rows, with their images. */
    public static List<Change> images(Tx tx, long seq, Collection<Long> rows) {
        List<Change> images = new ArrayList<>();
        for (List<Long> part : Chunks.of(rows)) {
            tx.sql().selectFrom(CHANGE).where(Chunks.in(CHANGE.ROW_ID, part)).orderBy(CHANGE.SEQ, CHANGE.POS).forEach(c -> {
                if (c.getSeq() == seq) {
                    images.add(new Change(c.getSeq(), c.getTableName(), c.getRowId(), c.getBeforeImage()));
                }
            });
        }
        return images;
    }

    /** What later commands have touched, unless that is too much. @return whether it was not */
    public static boolean after(Tx tx, long seq, int most, Consumer<Touch> visitor) {
        BigDecimal added = tx.sql().select(coalesce(sum(ADDITION.ROW_COUNT), inline(BigDecimal.ZERO))).from(ADDITION)
                .where(ADDITION.SEQ.gt(seq)).fetchSingle().value1();
        if (added.intValue() > most) {
            return false;
        }
        Changes.added(tx.sql(), ADDITION.SEQ.gt(seq), c -> visitor.accept(added(c)));
        int left = most - added.intValue();
        var changed = tx.sql().select(CHANGE.SEQ, CHANGE.TABLE_NAME, CHANGE.ROW_ID, CHANGE.POS).from(CHANGE).where(CHANGE.SEQ.gt(seq))
                .orderBy(CHANGE.SEQ, CHANGE.POS).limit(left + 1).fetch();
        changed.forEach(r -> visitor.accept(new Touch(r.value1(), r.value2(), r.value3(), false, r.value4())));
        return changed.size() <= left;
    }

    /** Which of the rows later commands have touched. */
    public static void after(Tx tx, long seq, Collection<Long> rows, Consumer<Touch> visitor) {
        Changes.additions(tx.sql(), rows, c -> {
            if (c.seq() > seq) {
                visitor.accept(added(c));
            }
        });
        for (List<Long> part : Chunks.of(rows)) {
            tx.sql().select(CHANGE.SEQ, CHANGE.TABLE_NAME, CHANGE.ROW_ID, CHANGE.POS).from(CHANGE)
                    .where(Chunks.in(CHANGE.ROW_ID, part)) // asked for the command too, the database might go by that
                    .forEach(r -> {
                        if (r.value1() > seq) {
                            visitor.accept(new Touch(r.value1(), r.value2(), r.value3(), false, r.value4()));
                        }
                    });
        }
    }

    private static Touch added(Change c) {
        return new Touch(c.seq(), c.table(), c.row(), true, -1);
    }
}
