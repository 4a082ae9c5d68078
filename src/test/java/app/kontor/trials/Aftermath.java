package app.kontor.trials;

import static app.kontor.schema.Tables.INVOICE;

import app.kontor.app.Entrance;
import app.kontor.app.OpenShop;
import app.kontor.app.Shop;
import app.kontor.backup.Generation;
import app.kontor.day.SelfCheck;
import app.kontor.db.Database;
import app.kontor.vault.Opener;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is left of a shop after a kill, held against what was said before it.
 *
 * @param faults what was lost, half or hanging; empty if the promise was kept
 * @param openedInMillis how long the opening took, with its completion from the journal and its check
 * @param more whether one command is there that was not acknowledged: it may be, it need not
 * @param seq the last command when the shop was closed again: looking may have finished what was left undone
 */
record Aftermath(List<String> faults, long openedInMillis, boolean more, long seq) {
    private static final int PATIENCE_SECONDS = 60;
    private static final long TOO_LONG_MILLIS = 10_000; // computed: on a busy PC the clock says more about the others

    /** Opens the shop as the program does, looks, closes. */
    static Aftermath of(Path folder, Testimony said) throws InterruptedException {
        return of(folder, said, Opener.NOTHING);
    }

    static Aftermath of(Path folder, Testimony said, Opener opener) throws InterruptedException {
        try {
            return within(PATIENCE_SECONDS, () -> look(folder, said, opener));
        } catch (TimeoutException e) {
            return new Aftermath(List.of("hangs: no answer within " + PATIENCE_SECONDS + " s"), PATIENCE_SECONDS * 1000L, false, 0);
        } catch (ExecutionException e) {
            return new Aftermath(List.of("does not open: " + e.getCause()), 0, false, 0);
        }
    }

    private static Aftermath look(Path folder, Testimony said, Opener opener) {
        List<String> faults = new ArrayList<>(said.failures());
        long start = System.nanoTime();
        long computed = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (Shop shop = Entrance.open(folder, opener)) {
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - computed > TOO_LONG_MILLIS * 1_000_000) {
                faults.add("slow: the opening took " + millis + " ms");
            }
            boolean more = compare(shop, said, faults);
            shop.selfCheck().run().stream().filter(check -> !check.ok()).map(SelfCheck.Check::toString).forEach(faults::add);
            return new Aftermath(List.copyOf(faults), millis, more, shop.history().list(1).getFirst().seq());
        }
    }

    private static boolean compare(Shop shop, Testimony said, List<String> faults) {
        Database db = OpenShop.database(shop);
        StateHash state = StateHash.of(db);
        if (state.seq() < said.known()) {
            faults.add("lost: commands " + (state.seq() + 1) + " to " + said.known());
        }
        if (state.seq() > said.known() + 1) {
            faults.add("more than one that nobody was told of: " + state.seq() + " after " + said.known());
        }
        said.stateAfter(state.seq()).filter(hash -> !hash.equals(state.hash()))
                .ifPresent(hash -> faults.add("half: the rows after command " + state.seq() + " are not what they were"));
        Map<Long, String> there = new TreeMap<>();
        shop.history().list(1_000_000).forEach(c -> there.put(c.seq(), c.id() + " " + c.kind()));
        missing("command", said.acknowledged(), there, faults);
        missing("invoice", said.invoices(), invoices(db), faults);
        backups(shop.backups().all(), said, faults);
        boolean more = state.seq() > said.known();
        said.known(state.seq());
        return more;
    }

    /** A copy that was cut off may lie there; it must not count. */
    private static void backups(List<Generation> there, Testimony said, List<String> faults) {
        there.stream().filter(one -> one.state() == Generation.State.DAMAGED).forEach(one -> faults.add("a damaged backup: " + one.id()));
        said.backup().filter(id -> there.stream().noneMatch(one -> one.id().equals(id) && one.isVerified()))
                .ifPresent(id -> faults.add("lost: backup " + id + ", there are " + there.stream().map(Generation::id).toList()));
    }

    private static <K> void missing(String what, Map<K, String> said, Map<K, String> there, List<String> faults) {
        said.forEach((key, value) -> {
            if (!value.equals(there.get(key))) {
                faults.add("lost: " + what + " " + key + " was " + value + " and is " + there.get(key));
            }
        });
    }

    private static Map<String, String> invoices(Database db) {
        return db.read(tx -> tx.sql().select(INVOICE.NUMBER, INVOICE.TOTAL, INVOICE.CURRENCY).from(INVOICE)
                .fetchMap(INVOICE.NUMBER, r -> app.kontor.value.Money.of(r.get(INVOICE.TOTAL).toPlainString(), r.get(INVOICE.CURRENCY).toString())
                        .amount().toPlainString()));
    }

    /** On a thread of its own, left alone if it hangs. */
    private static <T> T within(int seconds, Callable<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("aftermath").start(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(seconds, TimeUnit.SECONDS);
    }
}
