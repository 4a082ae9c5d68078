package app.kontor.ui.kit;

import app.kontor.printing.PaperPictures;
import javafx.scene.image.Image;

/** The first page of a PDF as a small picture. Called on worker threads. */
public final class PaperImage {
    private PaperImage() {}

    /** @param pixels how wide */
    public static Image of(byte[] pdf, double pixels) {
        try (PaperPictures pages = new PaperPictures(pdf)) {
            return PaperSheet.image(pages.picture(0, pixels / pages.sizes().getFirst().width()));
        }
    }
}
