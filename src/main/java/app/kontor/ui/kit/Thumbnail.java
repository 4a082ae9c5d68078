package app.kontor.ui.kit;

import app.kontor.value.ProductId;
import app.kontor.value.RowId;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A product's picture in a square with round corners; until there is one, and where there is none, its initials on a quiet tint. */
public final class Thumbnail extends StackPane {
    /** Classes of kontor-thumbnails.css: the same product always has the same. */
    private static final List<String> TINTS = List.of("tint-a", "tint-b", "tint-c", "tint-d", "tint-e", "tint-f");
    private static final double ROUNDNESS = 6;

    private final Thumbnails thumbnails;
    private final double size;
    private final Label initials = new Label();
    private final ImageView view = new ImageView();
    private @Nullable RowId shown;

    Thumbnail(Thumbnails thumbnails, double size) {
        this.thumbnails = thumbnails;
        this.size = size;
        getStyleClass().addAll("thumbnail", size < 28 ? "small" : size > 64 ? "large" : "medium");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        Rectangle corners = new Rectangle(size, size);
        double arc = Math.min(2 * ROUNDNESS, size / 3);
        corners.setArcWidth(arc);
        corners.setArcHeight(arc);
        setClip(corners);
        getChildren().setAll(initials, view);
    }

    public Thumbnail show(VariantId variant, String name) {
        return show((RowId) variant, name);
    }

    public Thumbnail show(ProductId product, String name) {
        return show((RowId) product, name);
    }

    /** Shows nothing, for an empty cell. */
    public void clear() {
        shown = null;
        setVisible(false);
    }

    private Thumbnail show(RowId row, String name) {
        setVisible(true);
        shown = row;
        setAccessibleText(name);
        initials.setText(initials(name));
        getStyleClass().removeAll(TINTS);
        getStyleClass().add(TINTS.get(Math.floorMod(name.hashCode(), TINTS.size())));
        picture(null);
        thumbnails.ask(row, (int) Math.ceil(size * scale()), image -> {
            if (row.equals(shown)) { // a cell may show another row by now
                picture(image);
            }
        });
        return this;
    }

    private void picture(@Nullable Image image) {
        view.setImage(image);
        initials.setVisible(image == null);
    }

    /** Pixels a point: of the window it is in, else of the screen it will most likely come to. */
    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? Screen.getPrimary().getOutputScaleX() : window.getOutputScaleX();
    }

    private static String initials(String name) {
        return Stream.of(name.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
