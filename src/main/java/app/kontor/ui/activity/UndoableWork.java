package app.kontor.ui.activity;

import app.kontor.history.History;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does what a screen offers, says so once it is done, and offers to take it back. */
public abstract class UndoableWork {
    protected final Ui ui;
    private final History history;
    private final Runnable changed;

    /** @param changed called after something was done or taken back */
    protected UndoableWork(Ui ui, History history, Runnable changed) {
        this.ui = ui;
        this.history = history;
        this.changed = changed;
    }

    /** @param said what the user reads then */
    public final void run(Runnable work, String said) {
        ui.inBackground(() -> history.doing(work), done -> {
            changed.run();
            ui.toasts().done(said, done.command(), this::undo);
        });
    }

    /** As {@link #run(Runnable, String)}; a rule that refuses it goes back to the form. */
    protected final void run(Runnable work, String said, Consumer<BusinessRuleException> refused) {
        save(() -> {
            work.run();
            return said;
        }, said, done -> changed.run(), refused);
    }

    /** Saves what was typed; a rule that refuses it goes back to the form. */
    protected final <T> void save(Supplier<T> work, String said, Consumer<T> saved, Consumer<BusinessRuleException> refused) {
        ui.inBackground(() -> history.attempting(work), attempt -> attempt.settle(done -> {
            saved.accept(done.result());
            ui.toasts().done(said, done.command(), this::undo);
        }, refused));
    }

    private void undo(CommandId command) {
        ui.inBackground(() -> history.undo(command), undone -> changed.run());
    }
}
