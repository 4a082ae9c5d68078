package app.kontor.paperwork;

import app.kontor.invoicing.InvoiceSnapshot.Seller;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * One PDF in the making. Finished pages go to the stream at once; only a list of them, and of the letters used, stays
 * in memory. Everything that OpenPDF would take from the clock or from dice follows from the content instead.
 */
final class Press {
    private static final int ID_BYTES = 16;
    private static final int MOST_HEADS = 100;

    private final PaperSetup setup;
    private final Typesetter type;
    private final DigestOutputStream out;
    private final Document document = new Document();
    private final PdfWriter writer;
    private final Map<String, Words> words = new HashMap<>();
    private final Map<Head, Letterhead> heads = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<MissingLetters> warnings = new ArrayList<>();
    private int pages;
    private @Nullable Canvas sheet;

    /** What a document is called, when it was made, and the page it begins on. */
    private record Entry(String title, LocalDate date, String language, int page) {}

    private record Head(PaperSize size, Seller seller, Words words) {}

    Press(OutputStream target, PaperSetup setup) {
        this.setup = setup;
        this.type = new Typesetter(setup.fonts());
        this.out = new DigestOutputStream(target, sha256());
        writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        document.open();
    }

    /** Starts a document: its first page is the next one. */
    void begin(String title, LocalDate date, String language) {
        entries.add(new Entry(title, date, language, pages + 1));
    }

    /** Starts a document on a page of several, of which the given number of places are taken: a new page if none is. */
    Canvas beginOnSheet(String title, LocalDate date, String language, int taken, float[] sheetSize) {
        if (taken == 0 || sheet == null) {
            sheet = page(sheetSize[0], sheetSize[1]);
        }
        entries.add(new Entry(title, date, language, pages));
        return sheet;
    }

    int documents() {
        return entries.size();
    }

    /** Ends a document: notes its letters that had no font. */
    void end(String number) {
        String missing = type.takeMissing();
        if (!missing.isEmpty()) {
            warnings.add(new MissingLetters(number, missing));
        }
    }

    Canvas page(float width, float height) {
        document.setPageSize(new Rectangle(width, height));
        document.newPage();
        pages++;
        return new Canvas(writer.getDirectContent(), type, height);
    }

    Typesetter type() {
        return type;
    }

    PaperSetup setup() {
        return setup;
    }

    Words words(String language, @Nullable String country) {
        String habits = Words.locale(language, country == null ? "" : country).toLanguageTag();
        return words.computeIfAbsent(habits, k -> new Words(language, country));
    }

    /** What stands on every letter of a shop, measured once for each way in which its readers write. */
    Letterhead letterhead(PaperSize size, Seller seller, Words words) {
        if (heads.size() > MOST_HEADS) {
            heads.clear(); // the shop has moved more often than anybody does
        }
        return heads.computeIfAbsent(new Head(size, seller, words), head -> new Letterhead(
                size, seller, words, type, setup.logo(seller.logoHash()).map(Logo::image).orElse(null)));
    }

    /** @throws IOException if the stream can't take the rest */
    Printed finish() throws IOException {
        // Ends the last page, so that the hash covers all of them
        document.newPage();
        writer.flush();
        byte[] content = out.getMessageDigest().digest();
        describe(Arrays.copyOf(content, ID_BYTES));
        setup.fonts().tagged(content, document::close);
        out.flush();
        return new Printed(entries.size(), pages, List.copyOf(warnings));
    }

    private void describe(byte[] id) {
        Entry first = entries.getFirst();
        Entry last = entries.getLast();
        String title = entries.size() == 1 ? first.title() : first.title() + " – " + last.title();
        PdfDate date = new PdfDate(GregorianCalendar.from(last.date().atStartOfDay(ZoneOffset.UTC)));
        writer.getInfo().put(PdfName.CREATIONDATE, date);
        writer.getInfo().put(PdfName.PRODUCER, new PdfString("Kontor"));
        writer.getInfo().put(PdfName.TITLE, new PdfString(title, PdfString.TEXT_UNICODE));
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(Locale.of(first.language()).toLanguageTag()));
        if (entries.size() > 1) {
            entries.forEach(this::bookmark);
        }
    }

    private void bookmark(Entry entry) {
        PdfDestination target = new PdfDestination(PdfDestination.FIT);
        target.addPage(writer.getPageReference(entry.page()));
        new PdfOutline(writer.getRootOutline(), target, entry.title());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
