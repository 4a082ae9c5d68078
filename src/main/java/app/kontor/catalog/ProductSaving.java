package app.kontor.catalog;

import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.channel.Listing;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.BarcodeRecord;
import app.kontor.schema.tables.records.ProductRecord;
import app.kontor.schema.tables.records.VariantRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes what a draft of a product says, in one go. A variant that gets another SKU keeps its history, and each channel goes on
 * finding it under the old one: the old SKU becomes a listing of the channel.
 */
final class ProductSaving {
    private final Tx tx;
    private final ProductDraft draft;
    private final Map<VariantId, VariantRecord> before = new HashMap<>();
    private final Map<VariantId, List<BarcodeRecord>> codesBefore;

    ProductSaving(Tx tx, ProductDraft draft) {
        this.tx = tx;
        this.draft = draft;
        if (draft.id() != null) {
            ProductStore.variants(tx, draft.id()).forEach(v -> before.put(v.getId(), v));
        }
        this.codesBefore = ProductStore.codes(tx, before.values());
    }

    ProductId save() {
        draft.check();
        draft.variants().forEach(this::checkSku);
        checkCodes();
        List<Listing> oldNames = oldNames();
        ProductRecord product = ProductStore.product(tx, draft);
        List<VariantRecord> added = new ArrayList<>();
        List<VariantRecord> changed = new ArrayList<>();
        List<BarcodeRecord> newCodes = new ArrayList<>();
        dropCodes();
        for (VariantDraft v : draft.variants()) {
            VariantRecord row = v.id() == null ? new VariantRecord() : Objects.requireNonNull(before.get(v.id()));
            if (v.id() == null) {
                row.setId(new VariantId(tx.newId()));
                added.add(row);
            } else {
                changed.add(row);
            }
            ProductStore.fill(row, product, v);
            v.barcodes().stream().filter(b -> !has(v, b)).forEach(b ->
                    newCodes.add(new BarcodeRecord(tx.newId(), row.getId(), b.code(), b.pieces(), tx.command().id())));
        }
        tx.update(changed);
        tx.insert(added);
        tx.insert(newCodes);
        Channels.list(tx, oldNames);
        return product.getId();
    }

    private void checkSku(VariantDraft v) {
        ProductStore.holder(tx, Sku.key(v.sku())).filter(other -> !other.getId().equals(v.id())).ifPresent(other -> {
            throw new BusinessRuleException("product.skuTaken", v.sku(), other.getName());
        });
        if (v.id() != null && !before.containsKey(v.id())) {
            throw new BusinessRuleException("product.gone");
        }
    }

    /** Codes that were there before are left as they are, whatever their check digit; new ones must be right. */
    private void checkCodes() {
        List<Barcode> fresh = new ArrayList<>();
        draft.variants().forEach(v -> v.barcodes().stream().filter(b -> !has(v, b)).forEach(fresh::add));
        fresh.forEach(Barcode::valid);
        var holders = ProductStore.codeHolders(tx, fresh.stream().map(Barcode::code).toList());
        for (Map.Entry<String, VariantRecord> held : holders.entrySet()) {
            boolean staysThere = draft.variants().stream().noneMatch(v -> held.getValue().getId().equals(v.id()));
            if (staysThere) {
                throw new BusinessRuleException("barcode.taken", held.getKey(), held.getValue().getSku());
            }
        }
    }

    /** The code is the variant's already, for as many pieces. */
    private boolean has(VariantDraft v, Barcode code) {
        return codesBefore.getOrDefault(v.id(), List.of()).stream()
                .anyMatch(r -> code.equals(new Barcode(r.getCode(), r.getPieces())));
    }

    private void dropCodes() {
        List<BarcodeRecord> gone = new ArrayList<>();
        for (VariantDraft v : draft.variants()) {
            codesBefore.getOrDefault(v.id(), List.of()).stream()
                    .filter(r -> v.barcodes().stream().noneMatch(b -> b.equals(new Barcode(r.getCode(), r.getPieces()))))
                    .forEach(gone::add);
        }
        tx.delete(gone);
    }

    private List<Listing> oldNames() {
        List<Listing> names = new ArrayList<>();
        for (VariantDraft v : draft.variants()) {
            VariantRecord was = before.get(v.id());
            if (was != null && !was.getSkuKey().equals(Sku.key(v.sku()))) {
                for (Channel channel : Channels.all(tx)) {
                    Listing old = new Listing(channel.id(), was.getSku().value(), was.getId(), Quantity.ONE);
                    if (!Channels.listings(tx, channel.id()).containsKey(old.key())) {
                        names.add(old);
                    }
                }
            }
        }
        return names;
    }
}
