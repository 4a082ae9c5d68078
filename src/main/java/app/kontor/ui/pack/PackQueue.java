package app.kontor.ui.pack;

import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the packer did, one after the other: a scan is looked up only when the one before has been shown, however fast the scanner is. */
final class PackQueue {
    private final Ui ui;
    private final Consumer<String> refused;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /** Either a result or the rule that forbade it. */
    private record Answer<T>(@Nullable T result, @Nullable BusinessRuleException rule) {}

    /** @param refused gets the sentence of a broken rule */
    PackQueue(Ui ui, Consumer<String> refused) {
        this.ui = ui;
        this.refused = refused;
    }

    /** Something that writes, or that belongs between the writes. */
    <T> void add(Callable<T> work, Consumer<? super T> then) {
        waiting.add(() -> start(work, then));
        proceed();
    }

    /** A question about what was scanned. */
    <T> void ask(Callable<T> work, Consumer<? super T> then) {
        add(work, then);
    }

    private <T> void start(Callable<T> work, Consumer<? super T> then) {
        Job job = ui.inBackground(() -> answer(work), answer -> {
            if (answer.rule() != null) {
                refused.accept(ui.texts().error(answer.rule()));
            } else {
                then.accept(answer.result());
            }
        });
        job.running().subscribe(running -> {
            if (!running) {
                ui.background().later(() -> { // after its result has been shown
                    busy = false;
                    proceed();
                });
            }
        });
    }

    private static <T> Answer<T> answer(Callable<T> work) throws Exception {
        try {
            return new Answer<>(work.call(), null);
        } catch (BusinessRuleException rule) {
            return new Answer<>(null, rule);
        }
    }

    private void proceed() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            waiting.poll().run();
        }
    }
}
