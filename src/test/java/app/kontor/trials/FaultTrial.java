package app.kontor.trials;

import app.kontor.Given;
import app.kontor.Watch;
import app.kontor.db.ShopFolder;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Lets each operation on the disk fail in turn, once or from then on, in each scenario. Arguments: every how many-th operation (1: each),
 * then, optionally, names of scenarios.
 */
public final class FaultTrial {
    private static final int PATIENCE_SECONDS = 40; // Kontor itself gives up after 8; the rest is for a busy PC

    private static final int THOROUGH_EACH = 10;

    private final Path folder;
    private final Tally tally = new Tally();

    FaultTrial(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Quiet.onScreen();
        Path memory = Path.of("/dev/shm");
        Path folder = Files.createTempDirectory(Files.isDirectory(memory) ? memory : Path.of("target"), "kontor-faults");
        long start = System.nanoTime();
        List<String> wanted = List.of(args).subList(1, args.length);
        FaultTrial trial = new FaultTrial(folder);
        for (Scenario scenario : Scenarios.all(folder)) {
            if (wanted.isEmpty() || wanted.contains(scenario.name())) {
                trial.run(scenario, Integer.parseInt(args[0]));
                System.out.println("so far " + trial.tally);
            }
        }
        for (Undertaking undertaking : Undertakings.all(folder)) {
            if (wanted.isEmpty() || wanted.contains(undertaking.name())) {
                trial.run(undertaking, Integer.parseInt(args[0]));
                System.out.println("so far " + trial.tally);
            }
        }
        Image.delete(folder);
        System.out.printf(Locale.ROOT, "%d s, %s", (System.nanoTime() - start) / 1_000_000_000, trial.tally);
        System.exit(trial.tally.failed() == 0 ? 0 : 1);
    }

    Tally tally() {
        return tally;
    }

    /** @param step 1 for every operation, 2 for every second */
    Tally run(Scenario scenario, int step) throws IOException, InterruptedException {
        for (Failure failure : Failure.values()) {
            for (boolean forGood : new boolean[] {false, true}) {
                for (int nth = 1; ; nth += step) {
                    Path root = folder.resolve("shop");
                    scenario.start().writeTo(root);
                    Attempt attempt = new Attempt(root, failure, nth, forGood);
                    Verdict verdict = judge(scenario, attempt);
                    Image.delete(root);
                    Operation struck = attempt.saboteur().struck();
                    if (struck == null && verdict.outcome().isGood()) {
                        break; // the scenario has no so many operations
                    }
                    tally.add(scenario.name() + " " + failure + (forGood ? " for good" : " once"), verdict, nth + ": " + struck);
                }
            }
        }
        return tally;
    }

    /** @param step as in {@link Strides} */
    Tally run(Undertaking undertaking, int step) throws IOException, InterruptedException {
        for (Failure failure : Failure.values()) {
            for (boolean forGood : new boolean[] {false, true}) {
                Strides strides = new Strides(step);
                for (boolean more = true; more; ) {
                    more = strides.goOn(fail(undertaking, failure, strides.nth(), forGood));
                }
            }
        }
        return tally;
    }

    /** @return which operation has failed; null if there are no so many */
    private @Nullable Operation fail(Undertaking undertaking, Failure failure, int nth, boolean forGood) throws IOException, InterruptedException {
        Path place = folder.resolve("place");
        undertaking.start().writeTo(place);
        FailingUndertaking one = new FailingUndertaking(undertaking, place, failure, nth, forGood);
        Verdict verdict = judge(one, nth % THOROUGH_EACH == 0);
        Image.delete(place);
        if (one.struck() != null || !verdict.outcome().isGood()) {
            tally.add(undertaking.name() + " " + failure + (forGood ? " for good" : " once"), verdict, nth + ": " + one.struck());
        }
        return one.struck();
    }

    private static Verdict judge(FailingUndertaking one, boolean thorough) throws IOException, InterruptedException {
        Verdict hangs = within(() -> {
            one.work();
            return null;
        });
        if (hangs != null) {
            return hangs;
        }
        Exception said = one.said();
        Verdict verdict = said == null || isSentence(said) ? one.judge(thorough) : new Verdict(Outcome.UNHELPFUL, Soundness.trace(said));
        boolean named = verdict.outcome().isGood() && said instanceof BusinessRuleException;
        return named ? new Verdict(verdict.outcome(), ((BusinessRuleException) said).key()) : verdict;
    }

    private static Verdict judge(Scenario scenario, Attempt attempt) throws InterruptedException {
        Verdict hangs = new Verdict(Outcome.HANGS, "no answer within " + PATIENCE_SECONDS + " s");
        Verdict worked = within(() -> {
            scenario.work().accept(attempt);
            return null;
        });
        Verdict closed = within(() -> {
            attempt.close();
            return null;
        });
        if (worked != null || closed != null) {
            return worked != null ? worked : closed;
        }
        Verdict after = within(() -> afterwards(attempt));
        return after == null ? hangs : after;
    }

    private interface Step {
        @Nullable Verdict run() throws Exception;
    }

    /** @return what it said, or that it hangs, or that it threw what nobody should see */
    private static @Nullable Verdict within(Step step) throws InterruptedException {
        FutureTask<@Nullable Verdict> task = new FutureTask<>(step::run);
        Thread.ofPlatform().daemon().start(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Verdict(Outcome.HANGS, "no answer within " + PATIENCE_SECONDS + " s");
        } catch (ExecutionException e) {
            return isSentence(e.getCause()) ? null : new Verdict(Outcome.UNHELPFUL, Soundness.trace(e.getCause()));
        }
    }

    /** The disk is well again, the program starts anew. */
    private static Verdict afterwards(Attempt attempt) {
        RuntimeException said = attempt.said();
        if (said != null && !isSentence(said)) {
            return new Verdict(Outcome.UNHELPFUL, Soundness.trace(said));
        }
        String key = said == null ? "done" : ((BusinessRuleException) said).key();
        Given again;
        try {
            again = Given.opened(new ShopFolder(attempt.root), new Watch());
        } catch (BusinessRuleException e) {
            return new Verdict(attempt.acknowledged() == 0 ? Outcome.NOT_BEGUN : Outcome.SHUT, key + ", then " + e.key());
        }
        try {
            return look(again, attempt, key);
        } finally {
            again.close();
        }
    }

    private static Verdict look(Given again, Attempt attempt, String key) {
        ShopText text = ShopText.of(again.db);
        if (text.lastSeq() < attempt.acknowledged()) {
            return new Verdict(Outcome.LOST, "commands " + (text.lastSeq() + 1) + " to " + attempt.acknowledged() + ", said " + key);
        }
        boolean more = text.lastSeq() > attempt.acknowledged();
        if (more && attempt.acknowledged() > 0 && !key.equals("shop.outcomeUnknown")) {
            return new Verdict(Outcome.LIED, "said " + key + ", but it was done");
        }
        if (!more && attempt.state() != null && !text.hash().equals(attempt.state())) {
            return new Verdict(Outcome.HALF, "said " + key);
        }
        String faults = again.db.readOnlyBecause().isPresent() ? "read-only" : Soundness.faults(again.shop);
        return faults.isEmpty() ? new Verdict(more ? Outcome.AND_MORE : Outcome.KEPT, key) : new Verdict(Outcome.UNSOUND, faults);
    }

    private static boolean isSentence(Throwable e) {
        return e instanceof BusinessRuleException rule && !new Texts(Locale.ENGLISH).error(rule).contains(rule.key());
    }
}
