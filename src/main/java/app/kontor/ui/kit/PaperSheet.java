package app.kontor.ui.kit;

import app.kontor.printing.PaperPictures;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.concurrent.CancellationException;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/** One page of a preview: white paper of the right size, and its picture while it is near. */
final class PaperSheet {
    /** 64 MB a page: a page that is magnified further becomes soft. */
    private static final double MOST_PIXELS = 16e6;
    private static final int OPAQUE = 0xff000000;

    private final Ui ui;
    private final PaperPictures paper;
    private final int page;
    private final ImageView picture = new ImageView();
    private final StackPane node = Nodes.styled(new StackPane(picture), "paper");
    private volatile double drawn;

    PaperSheet(Ui ui, PaperPictures paper, int page) {
        this.ui = ui;
        this.paper = paper;
        this.page = page;
    }

    StackPane node() {
        return node;
    }

    PaperPictures.Size size() {
        return paper.sizes().get(page);
    }

    /** @param scale pixels of the window for each point */
    void resize(double scale) {
        double width = Math.rint(size().width() * scale);
        double height = Math.rint(size().height() * scale);
        node.setPrefSize(width, height);
        node.setMinSize(width, height);
        node.setMaxSize(width, height);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
    }

    /** In the background; the picture of another size stays until then. */
    void draw(double wanted) {
        double scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (size().width() * size().height())));
        if (drawn == scale) {
            return;
        }
        drawn = scale;
        ui.background().read(progress -> picture(scale), image -> {
            if (drawn == scale) {
                picture.setImage(image);
            }
        });
    }

    private Image picture(double scale) {
        if (drawn != scale) {
            throw new CancellationException(); // the user has zoomed on or gone on meanwhile
        }
        return image(paper.picture(page, scale));
    }

    void forget() {
        drawn = 0;
        picture.setImage(null);
    }

    boolean isDrawn() {
        return picture.getImage() != null;
    }

    static Image image(BufferedImage page) {
        int[] pixels = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                page.getWidth(), page.getHeight(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        return new WritableImage(buffer);
    }
}
