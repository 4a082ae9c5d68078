package app.kontor.day;

import app.kontor.catalog.Barcode;
import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.db.Database;
import app.kontor.fulfilment.ScanCode;
import app.kontor.paperwork.GoodsLabel;
import app.kontor.paperwork.GoodsStock;
import app.kontor.paperwork.TestPage;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.stock.Bin;
import app.kontor.text.Formats;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Labels for what stands in the shop (products, bins), codes for the packing bench, and the printers' test page. Drawn, never kept. */
public final class GoodsLabels {
    private final Database db;
    private final PaperPress press;

    public GoodsLabels(Database db, InvoicePaper paper) {
        this.db = db;
        this.press = paper.press();
    }

    /**
     * How labels look on this PC.
     *
     * @param price whether the price is on a product's label
     * @param used  labels of the first sheet that are gone already
     */
    public record Look(GoodsStock stock, GoodsLabel.Kind kind, boolean price, int used, Locale locale) {}

    /** @param copies how many of each. @throws BusinessRuleException product.unknown; labels.none without any */
    public byte[] products(List<String> skus, int copies, Look look) {
        ShopSettings settings = db.read(Settings::read);
        Formats formats = new Formats(look.locale, settings.zone());
        List<Variant> variants = db.read(tx -> skus.stream().map(sku -> Catalog.get(tx, sku)).toList());
        List<GoodsLabel> labels = new ArrayList<>();
        for (Variant variant : variants) {
            labels.addAll(Collections.nCopies(copies, product(variant, look, formats, today(settings))));
        }
        return draw(labels, look, settings);
    }

    /** Of these bins, by the words that people and scanners read. */
    public byte[] bins(List<Bin> bins, Look look) {
        ShopSettings settings = db.read(Settings::read);
        return draw(bins.stream().map(bin -> new GoodsLabel(bin.code(), bin.location().name(), "", bin.code(),
                code128(look.kind), today(settings), look.locale.getLanguage())).toList(), look, settings);
    }

    /** Every command of the packing bench. */
    public byte[] commands(Look look) {
        ShopSettings settings = db.read(Settings::read);
        Texts texts = new Texts(look.locale);
        List<GoodsLabel> labels = new ArrayList<>();
        for (ScanCode code : ScanCode.values()) {
            labels.add(new GoodsLabel(texts.get("labels.code." + code.name().toLowerCase(Locale.ROOT)), "", "", code.text(),
                    code128(look.kind), today(settings), look.locale.getLanguage()));
        }
        return draw(labels, look, settings);
    }


    /** @param page dated today, whatever it says */
    public byte[] testPage(TestPage page) {
        return press.testPage(page, db.read(Settings::read));
    }

    private static GoodsLabel product(Variant variant, Look look, Formats formats, LocalDate today) {
        String ean = variant.barcodes().stream().filter(code -> new Barcode(code, Quantity.ONE).isEan()).findFirst()
                .orElse("");
        boolean asEan = look.kind == GoodsLabel.Kind.EAN && !ean.isEmpty();
        String code = asEan ? ean : variant.barcodes().stream().findFirst().orElse(variant.sku().value());
        String price = look.price && variant.price() != null ? formats.price(variant.price()) : "";
        return new GoodsLabel(variant.name(), variant.sku().value(), price, code, look.kind, today, look.locale.getLanguage());
    }

    private static GoodsLabel.Kind code128(GoodsLabel.Kind kind) {
        return kind == GoodsLabel.Kind.EAN ? GoodsLabel.Kind.CODE128 : kind;
    }

    private byte[] draw(List<GoodsLabel> labels, Look look, ShopSettings settings) {
        if (labels.isEmpty()) {
            throw new BusinessRuleException("labels.none");
        }
        return press.goodsLabels(labels, look.stock, look.used, settings);
    }

    private static LocalDate today(ShopSettings settings) {
        return LocalDate.now(settings.zone());
    }
}
