package app.kontor.day;

import app.kontor.document.Documents;
import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.paperwork.GoodsLabel;
import app.kontor.paperwork.GoodsLabelPdf;
import app.kontor.paperwork.GoodsStock;
import app.kontor.paperwork.InvoicePdf;
import app.kontor.paperwork.LabelPaper;
import app.kontor.paperwork.LabelPdf;
import app.kontor.paperwork.LabelStock;
import app.kontor.paperwork.Logo;
import app.kontor.paperwork.PackingSlipPaper;
import app.kontor.paperwork.PackingSlipPdf;
import app.kontor.paperwork.PaperFonts;
import app.kontor.paperwork.PaperSetup;
import app.kontor.paperwork.PaperSize;
import app.kontor.paperwork.PickListPaper;
import app.kontor.paperwork.PickListPdf;
import app.kontor.paperwork.TestPage;
import app.kontor.paperwork.TestPagePdf;
import app.kontor.settings.SettingKey;
import app.kontor.settings.ShopSettings;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Prints paper into files: whole or not at all, in the shop's size and with its logo. */
final class PaperPress {
    /** The setting's word for sheets of labels instead of a roll. */
    private static final String SHEET = "sheet";

    static final String PICK_LIST = "pick-list";

    private final Documents documents;
    private final Map<String, Logo> logos = new ConcurrentHashMap<>();
    private @Nullable PaperFonts fonts;

    PaperPress(Documents documents) {
        this.documents = documents;
    }

    PaperFile pickLists(Path file, List<PickListPaper> lists, ShopSettings settings) {
        PaperSetup setup = setup(settings);
        return write(PICK_LIST, file, out -> new PickListPdf().renderTo(out, lists.iterator(), setup));
    }

    /** Draws a list beside what the caller does meanwhile; it has its name when the draft is kept. */
    void pickList(PaperDraft draft, PickListPaper list, ShopSettings settings) {
        PaperSetup setup = setup(settings);
        draft.begin(out -> new PickListPdf().renderTo(out, List.of(list).iterator(), setup));
    }

    PaperFile slips(Path file, Iterator<PackingSlipPaper> slips, ShopSettings settings) {
        PaperSetup setup = setup(settings);
        return write("packing-slips", file, out -> new PackingSlipPdf().renderTo(out, slips, setup));
    }

    PaperFile labels(Path file, Iterator<LabelPaper> labels, ShopSettings settings) {
        LabelStock stock = stock(settings);
        PaperSetup setup = setup(settings);
        return write("labels", file, out -> new LabelPdf(stock).renderTo(out, labels, setup));
    }

    /** @param invoices asked for by another thread than the caller's, some at a time */
    PaperFile invoices(Path file, Iterator<InvoiceSnapshot> invoices, ShopSettings settings) {
        PaperSetup setup = setup(settings);
        return write("invoices", file, out -> new InvoicePdf().renderTo(out, invoices, setup));
    }

    /** One invoice as bytes: the same snapshot gives the same. */
    byte[] invoice(InvoiceSnapshot invoice, ShopSettings settings) {
        return new InvoicePdf().render(invoice, setup(settings)).bytes();
    }

    /** Labels of goods, bins and commands. @param used labels of the first sheet that are gone already */
    byte[] goodsLabels(List<GoodsLabel> labels, GoodsStock stock, int used, ShopSettings settings) {
        return new GoodsLabelPdf(stock, used).render(labels, setup(settings)).bytes();
    }

    byte[] testPage(TestPage page, ShopSettings settings) {
        return new TestPagePdf().render(page, setup(settings)).bytes();
    }

    private PaperSetup setup(ShopSettings settings) {
        return PaperSetup.of(PaperSize.of(settings.paperSize().text()), fonts()).with(hash -> Optional.of(logo(hash)));
    }

    /** Prepared once: decoding the picture takes longer than drawing an invoice. */
    private Logo logo(String hash) {
        return logos.computeIfAbsent(hash, h -> Logo.of(h, documents.read(h)));
    }

    private static LabelStock stock(ShopSettings settings) {
        boolean letter = PaperSize.of(settings.paperSize().text()) == PaperSize.LETTER;
        if (settings.get(SettingKey.LABEL_SIZE).equals(SHEET)) {
            return letter ? LabelStock.LETTER_2X3 : LabelStock.A4_2X4;
        }
        return letter ? LabelStock.ROLL_4X6_INCH : LabelStock.ROLL_100X150;
    }

    /** Loaded with the first paper: it takes longer than a page. */
    private synchronized PaperFonts fonts() {
        if (fonts == null) {
            fonts = PaperFonts.load();
        }
        return fonts;
    }

    private static PaperFile write(String kind, Path file, PaperDraft.Job job) {
        try (PaperDraft draft = new PaperDraft(kind, file)) {
            draft.begin(job);
            return draft.keep();
        }
    }
}
