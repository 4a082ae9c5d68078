package app.kontor.trials;

import static app.kontor.schema.Tables.STOCK_LEVEL;

import app.kontor.Given;
import app.kontor.Watch;
import app.kontor.db.ShopFolder;
import app.kontor.value.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jooq.Condition;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;

/**
 * The kept levels of the stock are no longer what ledger and allocations sum up to, in a file that is whole otherwise: {@code check} has
 * to say so, {@code check --rebuild} to bring back each number and nothing else, and history and log to tell of it.
 */
enum LevelDamage {
    OTHER_ON_HAND {
        @Override
        void strike(DSLContext sql, Condition one, Random random) {
            sql.update(STOCK_LEVEL).set(STOCK_LEVEL.ON_HAND, Quantity.of(100 + random.nextInt(900))).where(one).execute();
        }
    },
    OTHER_ALLOCATED {
        @Override
        void strike(DSLContext sql, Condition one, Random random) {
            sql.update(STOCK_LEVEL).set(STOCK_LEVEL.ALLOCATED, Quantity.of(90 + random.nextInt(9)))
                    .set(STOCK_LEVEL.ON_HAND, Quantity.of(100)).where(one).execute();
        }
    },
    GONE {
        @Override
        void strike(DSLContext sql, Condition one, Random random) {
            sql.deleteFrom(STOCK_LEVEL).where(one).execute();
        }
    },
    ALL_GONE {
        @Override
        void strike(DSLContext sql, Condition one, Random random) {
            sql.deleteFrom(STOCK_LEVEL).execute();
        }
    };

    abstract void strike(DSLContext sql, Condition one, Random random);

    /** @param sound the text of the shop before it is damaged; its folder is at root */
    Verdict tried(Path root, ShopText sound, Random random) throws IOException {
        spoil(root, random);
        String found = wrong(CommandLine.ask(root, "check"));
        if (!found.equals("ledger")) {
            return new Verdict(Outcome.SILENT, "the check found: " + found);
        }
        String left = wrong(CommandLine.ask(root, "check", "--rebuild"));
        if (!left.isEmpty()) {
            return new Verdict(Outcome.UNSOUND, "after the rebuild: " + left);
        }
        return compare(root, sound);
    }

    private void spoil(Path root, Random random) {
        try (Given shop = Given.opened(new ShopFolder(root), new Watch())) {
            shop.run(tx -> {
                var rows = tx.sql().selectFrom(STOCK_LEVEL).where(STOCK_LEVEL.ON_HAND.ne(Quantity.of(0))).fetch();
                var row = rows.get(random.nextInt(rows.size()));
                strike(tx.sql(), STOCK_LEVEL.VARIANT_ID.eq(row.getVariantId()).and(STOCK_LEVEL.BIN_ID.eq(row.getBinId())), random);
            });
        }
    }

    private static Verdict compare(Path root, ShopText sound) throws IOException {
        try (Given again = Given.opened(new ShopFolder(root), new Watch())) {
            ShopText now = ShopText.of(again.db);
            List<String> log = Files.readAllLines(root.resolve("logs").resolve("kontor.log"));
            boolean told = again.shop.history().list(1).getFirst().kind().equals("stock.repair");
            boolean logged = log.stream().anyMatch(line -> line.contains("Stock level repaired"));
            boolean alone = now.lastSeq() == sound.lastSeq() + 1;
            boolean same = sound.tables().keySet().stream().filter(name -> !List.of("command", "meta", "table_digest").contains(name))
                    .allMatch(name -> sound.tables().get(name).equals(now.tables().get(name)));
            return told && logged && alone && same ? new Verdict(Outcome.NOTICED, "and rebuilt")
                    : new Verdict(Outcome.HALF, "told %s, logged %s, one command %s, rows as before %s".formatted(told, logged, alone, same));
        }
    }

    /** The names of the checks that found something. */
    private static String wrong(JsonNode answer) {
        return String.join(" ", answer.path("checks").valueStream().filter(check -> !check.path("ok").asBoolean())
                .map(check -> check.path("name").asString()).toList()) + (answer.has("error") ? answer.path("error") : "");
    }
}
