package app.kontor.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.RandomDays;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.schema.DefaultSchema;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/** However little an undo has in memory at once, it decides and writes the same, of each command of any day. {@code -Dkontor.seed=7} */
class UndoPortionsTest {
    private static final long SEED = Long.getLong("kontor.seed", 17);
    private static final int STEPS = Integer.getInteger("kontor.steps", 20);
    /** What an undo adds, under new numbers. */
    private static final List<String> NUMBERED = List.of("stock_movement", "former_variant");
    private static final List<String> OUTSIDE = List.of("command", "change", "addition", "meta", "table_digest");

    @Test
    void theBordersOfPortionsMakeNoDifference() {
        try (Given shop = Given.shop()) {
            RandomDays days = new RandomDays(SEED, shop);
            for (int i = 0; i < STEPS; i++) {
                days.step();
            }
            int undone = 0;
            for (CommandEntry command : shop.shop.history().list(2 * STEPS)) {
                UndoResult whole = shop.db.read(tx -> new Undo(tx, command.seq(), Integer.MAX_VALUE / 2).decide());
                UndoResult pieces = shop.db.read(tx -> new Undo(tx, command.seq(), 2).decide());
                assertThat(pieces).as(command.toString()).isEqualTo(whole);
                assertThat(after(shop, command, 3)).as(command.toString()).isEqualTo(after(shop, command, Undo.PORTION));
                undone += whole.undone();
            }
            assertThat(undone).isGreaterThan(STEPS);
        }
    }

    /** All rows as they would be, without what differs from command to command. */
    private static Map<String, List<String>> after(Given shop, CommandEntry command, int portion) {
        Map<String, List<String>> rows = new TreeMap<>();
        try {
            shop.db.write(Intent.of("undo", "").undoing(command.id()), tx -> {
                new Undo(tx, command.seq(), portion).run();
                DefaultSchema.DEFAULT_SCHEMA.getTables().stream().filter(table -> !OUTSIDE.contains(table.getName()))
                        .forEach(table -> rows.put(table.getName(), rows(tx, table)));
                throw new BusinessRuleException("undo.nothing");
            });
        } catch (BusinessRuleException again) {
            assertThat(again.key()).isEqualTo("undo.nothing");
        }
        return rows;
    }

    private static List<String> rows(Tx tx, Table<?> table) {
        List<String> rows = new ArrayList<>();
        for (Record row : tx.sql().selectFrom(table).fetch()) {
            boolean isNew = row.field("last_command") != null && tx.command().id().toString().equals(String.valueOf(row.get("last_command")));
            Map<String, Object> columns = row.intoMap();
            if (isNew) {
                columns.put("last_command", "this");
                if (NUMBERED.contains(table.getName())) {
                    columns.put("id", "new");
                }
            }
            rows.add(columns.toString());
        }
        rows.sort(null);
        return rows;
    }
}
