package app.kontor.ui.products;

import app.kontor.catalog.ProductDraft;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.ProductId;
import app.kontor.value.VariantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does what the screens of products offer, says so, and offers to take it back. */
final class ProductWork {
    private final Ui ui;
    private final ProductCases cases;
    private final Runnable changed;

    ProductWork(Ui ui, ProductCases cases, Runnable changed) {
        this.ui = ui;
        this.cases = cases;
        this.changed = changed;
    }

    private record Saved(@Nullable ProductId id, @Nullable BusinessRuleException refusal, CommandId command, boolean wrote) {}

    void save(ProductDraft draft, Consumer<ProductId> saved, Consumer<BusinessRuleException> refused) {
        ui.inBackground(() -> attempt(draft), outcome -> {
            if (outcome.refusal != null) {
                refused.accept(outcome.refusal);
            } else if (outcome.id != null) {
                saved.accept(outcome.id);
                String text = ui.text("product.saved", draft.title());
                if (outcome.wrote) {
                    ui.toasts().done(text, () -> undo(outcome.command));
                } else {
                    ui.toasts().done(text);
                }
            }
        });
    }

    private Saved attempt(ProductDraft draft) {
        CommandId before = newest();
        try {
            ProductId id = cases.catalog().save(draft);
            return new Saved(id, null, newest(), !newest().equals(before));
        } catch (BusinessRuleException refusal) {
            return new Saved(null, refusal, before, false);
        }
    }

    void archive(List<VariantId> ids, boolean archived) {
        run(() -> cases.catalog().archive(ids, archived), ui.text(archived ? "product.archived" : "product.unarchived", ids.size()));
    }

    void choosePicture(ProductId product) {
        FileQuestion question = FileQuestion.open(ui.text("product.picture.choose"), "png", "jpg", "jpeg");
        ui.dialogs().files(question, files -> picture(product, files.getFirst()));
    }

    void picture(ProductId product, Path file) {
        run(() -> cases.pictures().put(product, bytes(file), file.getFileName().toString()), ui.text("product.picture.done"));
    }

    void removePicture(ProductId product) {
        run(() -> cases.pictures().remove(product), ui.text("product.picture.removed"));
    }

    /** Says what was done, with its undo, once it is. */
    void run(Runnable work, String said) {
        ui.inBackground(() -> {
            work.run();
            return newest();
        }, command -> {
            changed.run();
            ui.toasts().done(said, () -> undo(command));
        });
    }

    private void undo(CommandId command) {
        ui.inBackground(() -> cases.history().undo(command), undone -> changed.run());
    }

    private CommandId newest() {
        return cases.history().list(1).getFirst().id();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
