package app.kontor.ui.products;

import app.kontor.catalog.ProductDraft;
import app.kontor.channel.Listing;
import app.kontor.ui.activity.UndoableWork;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.VariantId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Does what the screens of products offer, says so, and offers to take it back. */
final class ProductWork extends UndoableWork {
    private final ProductCases cases;

    ProductWork(Ui ui, ProductCases cases, Runnable changed) {
        super(ui, cases.history(), changed);
        this.cases = cases;
    }

    /** @param was as it was when the editing began; null saves over whatever is there */
    void save(ProductDraft draft, @Nullable ProductDraft was, Consumer<ProductId> saved, Consumer<BusinessRuleException> refused) {
        save(() -> was == null || draft.id() == null ? cases.catalog().save(draft) : cases.catalog().save(draft, was),
                ui.text("product.saved", draft.title()), saved, refused);
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

    /** A picture from the clipboard, as some program has copied it, or a file. */
    boolean paste(ProductId product, Clipboard clipboard) {
        if (clipboard.hasFiles()) {
            picture(product, clipboard.getFiles().getFirst().toPath());
            return true;
        }
        Image image = clipboard.hasImage() ? clipboard.getImage() : null;
        if (image == null) {
            return false;
        }
        BufferedImage copy = SwingFXUtils.fromFXImage(image, null);
        run(() -> cases.pictures().put(product, png(copy), ui.text("product.picture.pasted") + ".png"), ui.text("product.picture.done"));
        return true;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    void list(Listing listing) {
        run(() -> cases.channels().list(listing), ui.text("product.listing.added", listing.text()));
    }

    void unlist(Listing listing) {
        run(() -> cases.channels().unlist(listing), ui.text("product.listing.removed", listing.text()));
    }

    void removePicture(ProductId product) {
        run(() -> cases.pictures().remove(product), ui.text("product.picture.removed"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
