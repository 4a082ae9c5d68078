package app.kontor.ui.kit;

import app.kontor.catalog.Pictures;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.RowId;
import app.kontor.value.VariantId;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The products' pictures for the screen, from the background and out of a memory of limited size. What is asked for within a
 * frame is one query. Called on the JavaFX thread.
 */
public final class Thumbnails {
    private static final int REMEMBERED_IMAGES = 400;
    private static final int REMEMBERED_IDS = 20_000;

    private final Background background;
    private final Pictures pictures;
    private final Map<RowId, Optional<String>> hashes = limited(REMEMBERED_IDS);
    private final Map<Key, Image> images = limited(REMEMBERED_IMAGES);
    private final Map<RowId, List<Consumer<Optional<String>>>> asked = new LinkedHashMap<>();

    /** @param pixels of the longer side, as they are on the screen */
    private record Key(String hash, int pixels) {}

    private record Found(Map<ProductId, String> products, Map<VariantId, String> variants) {}

    public Thumbnails(Ui ui, Pictures pictures) {
        this.background = ui.background();
        this.pictures = pictures;
    }

    /** A picture of this size that fills itself. @param name for the placeholder, and for screen readers */
    public Thumbnail of(VariantId variant, String name, double size) {
        return new Thumbnail(this, size).show(variant, name);
    }

    public Thumbnail of(ProductId product, String name, double size) {
        return new Thumbnail(this, size).show(product, name);
    }

    /** An empty one for a cell, which shows one row after the other. */
    public Thumbnail empty(double size) {
        return new Thumbnail(this, size);
    }

    /** After pictures may have changed: the next questions are asked anew. */
    public void forget() {
        hashes.clear();
    }

    /** Answers at once if it is known, else soon; null for a row without a picture. */
    void ask(RowId row, int pixels, Consumer<@Nullable Image> onFound) {
        Optional<String> known = hashes.get(row);
        if (known != null) {
            known.ifPresentOrElse(hash -> load(new Key(hash, pixels), onFound), () -> onFound.accept(null));
            return;
        }
        if (asked.isEmpty()) {
            background.later(this::askAll);
        }
        asked.computeIfAbsent(row, r -> new ArrayList<>())
                .add(hash -> hash.ifPresentOrElse(h -> load(new Key(h, pixels), onFound), () -> onFound.accept(null)));
    }

    private void askAll() {
        Map<RowId, List<Consumer<Optional<String>>>> waiting = new LinkedHashMap<>(asked);
        asked.clear();
        Set<ProductId> products = new LinkedHashSet<>();
        Set<VariantId> variants = new LinkedHashSet<>();
        for (RowId row : waiting.keySet()) {
            switch (row) {
                case ProductId product -> products.add(product);
                case VariantId variant -> variants.add(variant);
                default -> throw new IllegalArgumentException("Neither a product nor a variant: " + row);
            }
        }
        background.read(progress -> new Found(pictures.of(products), pictures.ofVariants(variants)), found ->
                waiting.forEach((row, askers) -> {
                    Optional<String> hash = Optional.ofNullable(
                            row instanceof ProductId ? found.products.get(row) : found.variants.get(row));
                    hashes.put(row, hash);
                    askers.forEach(asker -> asker.accept(hash));
                }));
    }

    private void load(Key key, Consumer<@Nullable Image> onFound) {
        Image known = images.get(key);
        if (known != null) {
            onFound.accept(known);
            return;
        }
        background.read(progress -> decode(key), found -> {
            found.ifPresent(image -> images.put(key, image));
            onFound.accept(found.orElse(null));
        });
    }

    /** A picture whose file is gone is the self-check's business; a list shows the placeholder. */
    private Optional<Image> decode(Key key) {
        try {
            byte[] bytes = pictures.bytes(key.hash());
            Image image = new Image(new ByteArrayInputStream(bytes), key.pixels, key.pixels, true, true);
            return image.isError() ? Optional.empty() : Optional.of(image);
        } catch (BusinessRuleException gone) {
            LoggerFactory.getLogger(Thumbnails.class).warn("No picture: {}", gone.key());
            return Optional.empty();
        }
    }

    /** The least recently used goes first. */
    private static <K, V> Map<K, V> limited(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
