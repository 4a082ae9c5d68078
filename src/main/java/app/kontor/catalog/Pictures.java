package app.kontor.catalog;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.VariantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One picture a product, shown wherever the product is. The bytes are kept for good; which of them is shown can be undone. */
public final class Pictures {
    private static final String KIND = "picture";
    private static final int LONGEST_NAME = 200;

    private final Database db;
    private final Documents documents;

    public Pictures(Database db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** A picture whose bytes are kept already. */
    public record Kept(String hash, String name, long bytes) {}

    /**
     * Shows this picture for the product from now on; a large one is scaled down to 1024 pixels.
     *
     * @param name of the file that it came from
     * @return its hash
     * @throws BusinessRuleException picture.unreadable, picture.tooLarge, product.unknown
     */
    public String put(ProductId product, byte[] bytes, String name) {
        db.actor().demand("picture.put"); // before the bytes are kept
        Kept kept = keep(bytes, name);
        db.write(Intent.of("picture.put", title(product)), tx -> {
            put(tx, Map.of(product, kept));
            return null;
        });
        return kept.hash();
    }

    /** The product has no picture any more; nothing happens if it has none. @throws BusinessRuleException product.unknown */
    public void remove(ProductId product) {
        db.write(Intent.of("picture.remove", title(product)), tx -> {
            PictureStore.clear(tx, product);
            return null;
        });
    }

    /** The hash of each product's picture; products without one are left out. */
    public Map<ProductId, String> of(Collection<ProductId> products) {
        return db.read(tx -> PictureStore.ofProducts(tx, products));
    }

    /** The hash of the picture of each variant's product; variants without one are left out. */
    public Map<VariantId, String> ofVariants(Collection<VariantId> variants) {
        return db.read(tx -> PictureStore.ofVariants(tx, variants));
    }

    /** A PNG or JPEG. @throws BusinessRuleException document.missing, document.damaged */
    public byte[] bytes(String hash) {
        return documents.read(hash);
    }

    /** Keeps the bytes, before the transaction that says whose picture they are. @throws BusinessRuleException as {@link #put} */
    public Kept keep(byte[] bytes, String name) {
        byte[] fit = PictureFile.fit(bytes);
        return new Kept(documents.keep(fit), name.substring(0, Math.min(LONGEST_NAME, name.length())), fit.length);
    }

    // ---- for upper features, inside their transaction

    /** @throws BusinessRuleException product.unknown */
    public static void put(Tx tx, Map<ProductId, Kept> pictures) {
        List<Document.Draft> drafts = pictures.entrySet().stream().map(e -> draft(e.getKey(), e.getValue())).toList();
        Documents.record(tx, drafts);
        PictureStore.set(tx, pictures);
    }

    private static Document.Draft draft(ProductId product, Kept kept) {
        return new Document.Draft(
                kept.hash(), KIND, kept.name(), kept.bytes(), new Document.Owner("product", product.value()));
    }

    private String title(ProductId product) {
        return db.read(tx -> PictureStore.title(tx, product));
    }
}
