package app.kontor.document;

import static app.kontor.schema.Tables.DOCUMENT;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.DocumentRecord;
import java.util.Collection;
import java.util.List;

/** SQL of the documents. */
final class DocumentStore {
    private DocumentStore() {}

    static void insert(Tx tx, Collection<Document.Draft> drafts) {
        tx.insert(drafts.stream().map(d -> record(tx, d)).toList());
    }

    static List<Document> ofOwners(Tx tx, String table, Collection<Long> ids) {
        return tx.sql().selectFrom(DOCUMENT)
                .where(DOCUMENT.OWNER_TABLE.eq(table), Chunks.in(DOCUMENT.OWNER_ID, ids))
                .orderBy(DOCUMENT.ID)
                .fetch(DocumentStore::document);
    }

    static List<Document> all(Tx tx) {
        return tx.sql().selectFrom(DOCUMENT).orderBy(DOCUMENT.ID).fetch(DocumentStore::document);
    }

    private static DocumentRecord record(Tx tx, Document.Draft d) {
        return new DocumentRecord(
                tx.newId(), d.hash(), d.kind(), d.name(), d.bytes(), d.owner().table(), d.owner().id(),
                tx.now(), tx.command().id());
    }

    private static Document document(DocumentRecord r) {
        return new Document(r.getId(), r.getContentHash(), r.getKind(), r.getName(), r.getByteCount(),
                new Document.Owner(r.getOwnerTable(), r.getOwnerId()), r.getCreatedAt());
    }
}
