package app.kontor.trials;

import app.kontor.Given;
import app.kontor.Watch;
import app.kontor.db.ShopFolder;
import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens what was left of a shop, with the program's own start, and judges whether the promise was kept. */
final class Reopening implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private static final int DATABASE_CLOSED = 90121;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Map<Long, String> states;

    /** @param states all rows after each command, as a hash */
    Reopening(Map<Long, String> states) {
        this.states = states;
    }

    /** @param thorough also checks everything, works on and opens a second time */
    Verdict judge(Path folder, long acknowledged, boolean thorough) throws InterruptedException {
        return judge(() -> new ShopFolder(folder), acknowledged, thorough, thorough);
    }

    /** @param entry what comes before the opening */
    Verdict judge(Callable<ShopFolder> entry, long acknowledged, boolean thorough) throws InterruptedException {
        return judge(entry, acknowledged, thorough, true);
    }

    private Verdict judge(Callable<ShopFolder> entry, long acknowledged, boolean thorough, boolean inOrder) throws InterruptedException {
        Future<Verdict> judging = worker.submit(() -> open(entry, acknowledged, thorough, inOrder));
        try {
            return judging.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Verdict(Outcome.HANGS, "no answer within " + PATIENCE_SECONDS + " s");
        } catch (ExecutionException e) {
            return new Verdict(Outcome.SHUT, Soundness.trace(e.getCause()));
        }
    }

    private Verdict open(Callable<ShopFolder> entry, long acknowledged, boolean thorough, boolean inOrder) throws Exception {
        ShopFolder folder;
        Given shop;
        try {
            folder = entry.call();
            shop = Given.opened(folder, new Watch());
        } catch (BusinessRuleException e) {
            return new Verdict(acknowledged == 0 ? Outcome.NOT_BEGUN : Outcome.SHUT, e.key());
        }
        try {
            Verdict verdict = look(shop, acknowledged);
            if (thorough && verdict.outcome().isGood()) {
                String faults = Soundness.faults(shop.shop);
                if (!faults.isEmpty()) {
                    return new Verdict(Outcome.UNSOUND, faults);
                }
                shop.product("AFTER");
                shop = shop.reopened();
                return shop.db.<Boolean>read(tx -> app.kontor.catalog.Catalog.get(tx, "AFTER") != null)
                        ? verdict : new Verdict(Outcome.LOST, "what was done after the power cut");
            }
            return verdict;
        } finally {
            end(shop, folder.path(), inOrder);
        }
    }

    /** Closing in order takes H2 longer than all the rest; most shops are thrown away as they are. */
    private static void end(Given shop, Path folder, boolean inOrder) {
        if (inOrder) {
            shop.close();
            return;
        }
        String url = "jdbc:h2:dsync:" + folder.resolve("shop") + ";IFEXISTS=TRUE";
        try (Connection owner = DriverManager.getConnection(url, "kontor_owner", ""); Statement sql = owner.createStatement()) {
            sql.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            if (e.getErrorCode() != DATABASE_CLOSED) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Verdict look(Given shop, long acknowledged) {
        ShopText text = ShopText.of(shop.db);
        long there = text.lastSeq();
        if (there < acknowledged) {
            return new Verdict(Outcome.LOST, "commands " + (there + 1) + " to " + acknowledged);
        }
        if (there > 0 && !text.hash().equals(states.get(there))) {
            return new Verdict(Outcome.HALF, "rows after command " + there);
        }
        if (shop.db.readOnlyBecause().isPresent()) {
            return new Verdict(Outcome.UNSOUND, shop.db.readOnlyBecause().get());
        }
        for (Document document : shop.db.read(Documents::all)) {
            if (!shop.shop.documents().isSound(document.hash())) {
                return new Verdict(Outcome.LOST, "document " + document.name());
            }
        }
        return new Verdict(there == acknowledged ? Outcome.KEPT : Outcome.AND_MORE, "");
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
