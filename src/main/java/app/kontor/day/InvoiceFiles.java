package app.kontor.day;

import app.kontor.db.Chunks;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.invoicing.Invoicing;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.value.FileName;
import app.kontor.value.Hands;
import app.kontor.value.InvoiceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The PDF of each invoice: drawn from its snapshot and kept once, from then on the bytes that are kept. Many are drawn and written by many
 * threads at once and recorded by one command, some hundred at a time.
 */
final class InvoiceFiles {
    private static final String KEEP = "documents.keep";
    private static final String KIND = "invoice";
    private static final String TABLE = "invoice";

    private final Database db;
    private final Invoicing invoicing;
    private final Documents documents;
    private final PaperPress press;

    InvoiceFiles(Database db, Invoicing invoicing, Documents documents, PaperPress press) {
        this.db = db;
        this.invoicing = invoicing;
        this.documents = documents;
        this.press = press;
    }

    byte[] of(InvoiceId id) {
        return Objects.requireNonNull(some(List.of(id)).get(id));
    }

    /** Hands out the PDFs of all, some at a time. */
    void each(Collection<InvoiceId> ids, Consumer<Map<InvoiceId, byte[]>> taker) {
        Chunks.of(ids).forEach(part -> taker.accept(some(part)));
    }

    /** Keeps the PDFs of all invoices that have none. @return how many */
    int complete() {
        if (!mayKeep()) {
            return 0;
        }
        List<InvoiceId> missing = db.read(this::missing);
        Chunks.of(missing).forEach(this::keep);
        return missing.size();
    }

    /** Whoever only looks, or looks at a shop that takes nothing, gets papers that are not kept; they have the same bytes. */
    private boolean mayKeep() {
        return db.actor().may(KEEP) && !db.isReadOnly();
    }

    private Map<InvoiceId, byte[]> some(List<InvoiceId> ids) {
        Map<InvoiceId, String> kept = db.read(tx -> kept(tx, ids));
        List<InvoiceId> missing = ids.stream().filter(id -> !kept.containsKey(id)).toList();
        Map<InvoiceId, byte[]> pdfs = new ConcurrentHashMap<>(mayKeep() ? keep(missing) : drawn(missing));
        Hands.all(kept.keySet(), id -> pdfs.put(id, documents.read(kept.get(id))));
        return pdfs;
    }

    private static Map<InvoiceId, String> kept(Tx tx, List<InvoiceId> ids) {
        return Documents.of(tx, TABLE, ids.stream().map(InvoiceId::value).toList()).values().stream()
                .flatMap(List::stream)
                .filter(d -> d.kind().equals(KIND))
                .collect(Collectors.toMap(d -> new InvoiceId(d.owner().id()), Document::hash, (oldest, newer) -> oldest));
    }

    private List<InvoiceId> missing(Tx tx) {
        List<InvoiceId> missing = new ArrayList<>();
        for (List<InvoiceId> part : Chunks.of(Invoicing.ids(tx))) {
            Map<InvoiceId, String> kept = kept(tx, part);
            part.stream().filter(id -> !kept.containsKey(id)).forEach(missing::add);
        }
        return missing;
    }

    private Map<InvoiceId, byte[]> drawn(List<InvoiceId> ids) {
        ShopSettings settings = db.read(Settings::read);
        Map<InvoiceId, InvoiceSnapshot> snapshots = invoicing.snapshots(ids);
        Map<InvoiceId, byte[]> pdfs = new ConcurrentHashMap<>();
        Hands.all(ids, id -> pdfs.put(id, press.invoice(snapshots.get(id), settings)));
        return pdfs;
    }

    /** Bytes first, rows after: a row never points at nothing. */
    private Map<InvoiceId, byte[]> keep(List<InvoiceId> ids) {
        ShopSettings settings = db.read(Settings::read);
        Map<InvoiceId, InvoiceSnapshot> snapshots = invoicing.snapshots(ids);
        Map<InvoiceId, byte[]> pdfs = new ConcurrentHashMap<>();
        List<Documents.Kept> kept = documents.keepEach(ids, id -> {
            pdfs.put(id, press.invoice(snapshots.get(id), settings));
            return pdfs.get(id);
        });
        List<Document.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            drafts.add(draft(ids.get(i), snapshots.get(ids.get(i)).number(), kept.get(i)));
        }
        if (!ids.isEmpty()) {
            db.write(Intent.of(KEEP, ids.size()), tx -> {
                Documents.record(tx, drafts);
                return null;
            });
        }
        return pdfs;
    }

    private static Document.Draft draft(InvoiceId id, String number, Documents.Kept kept) {
        return new Document.Draft(kept.hash(), KIND, FileName.of(number, ".pdf"), kept.bytes(), new Document.Owner(TABLE, id.value()));
    }
}
