package app.kontor.exporting;

import app.kontor.db.Database;
import app.kontor.history.History;
import app.kontor.sales.CustomerBook;
import app.kontor.sales.CustomerPage;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.Orders;
import app.kontor.value.Address;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import app.kontor.value.RowId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the shop keeps about one person, as nested maps and lists of texts in the order in which they are written. */
final class PersonTree {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> OWN = Set.of("id", "search_text", "imported", "last_command", "placed_sort");

    private final Database db;
    private final CustomerBook book;
    private final History history;

    PersonTree(Database db, CustomerBook book, History history) {
        this.db = db;
        this.book = book;
        this.history = history;
    }

    Map<String, Object> of(CustomerId customer) {
        CustomerPage page = book.page(customer);
        var d = page.card().draft();
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "number", page.card().number());
        put(tree, "name", d.name());
        put(tree, "company", d.company());
        put(tree, "email", d.email());
        put(tree, "phone", d.phone());
        put(tree, "vatId", d.vatId());
        put(tree, "street", d.street());
        put(tree, "street2", d.street2());
        put(tree, "zip", d.zip());
        put(tree, "city", d.city());
        put(tree, "region", d.region());
        put(tree, "country", d.country());
        put(tree, "language", d.language());
        put(tree, "note", d.note());
        put(tree, "since", page.card().since());
        tree.put("addresses", page.addresses().stream().map(seen -> address(seen.address())).toList());
        tree.put("orders", orders(page.orders().stream().map(o -> o.id()).toList()));
        tree.put("invoices", page.invoices().stream().map(PersonTree::invoice).toList());
        db.read(tx -> PersonStore.listed(tx, customer)).ifPresent(said -> {
            tree.put("importedFrom", said.file());
            tree.put("imported", JSON.readValue(said.json(), Object.class));
        });
        tree.put("changes", changes(customer));
        return tree;
    }

    private List<Map<String, Object>> orders(List<OrderId> ids) {
        Map<OrderId, List<PersonStore.Note>> notes = db.read(tx -> PersonStore.notes(tx, ids));
        Map<OrderId, PersonStore.Imported> imported = db.read(tx -> PersonStore.imported(tx, ids));
        return db.read(tx -> Orders.load(tx, ids)).stream().map(o -> {
            Map<String, Object> tree = order(o);
            tree.put("ourNotes", notes.getOrDefault(o.id(), List.of()).stream().map(PersonTree::note).toList());
            PersonStore.Imported from = imported.get(o.id());
            if (from != null) {
                tree.put("importedFrom", from.file());
                tree.put("imported", JSON.readValue(from.json(), Object.class));
            }
            tree.put("changes", changes(o.id()));
            return tree;
        }).toList();
    }

    private static Map<String, Object> note(PersonStore.Note n) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "text", n.text());
        put(tree, "author", n.author());
        put(tree, "at", n.at());
        return tree;
    }

    /** Who changed what of it, newest first. */
    private List<Map<String, Object>> changes(RowId thing) {
        return history.of(thing, List.of()).stream().map(event -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            put(tree, "at", event.command().at());
            put(tree, "by", event.command().user());
            put(tree, "what", event.command().kind());
            tree.put("rows", event.changes().stream()
                    .map(change -> Map.of("table", change.table(), "before", told(change.before()), "after", told(change.after()))).toList());
            return tree;
        }).toList();
    }

    /** Without what Kontor keeps for itself: keys, search texts, what a file said, which stands above. */
    private static Map<String, String> told(Map<String, String> columns) {
        Map<String, String> told = new TreeMap<>(columns);
        told.keySet().removeIf(name -> name.endsWith("_key") || OWN.contains(name));
        return told;
    }

    private static Map<String, Object> address(Address a) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "name", a.name());
        put(tree, "company", a.company());
        put(tree, "street", String.join(", ", a.streetLines()));
        put(tree, "zip", a.zip());
        put(tree, "city", a.city());
        put(tree, "region", a.region());
        put(tree, "country", a.country());
        put(tree, "phone", a.phone());
        return tree;
    }

    private static Map<String, Object> order(SalesOrder o) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "number", o.number());
        put(tree, "channelNumber", o.channelNumber());
        put(tree, "placedOn", o.placed().on());
        put(tree, "email", o.delivery().email());
        tree.put("billedTo", address(o.delivery().billing()));
        tree.put("shippedTo", address(o.delivery().shipping()));
        put(tree, "total", o.charges().total());
        put(tree, "paid", o.paid());
        put(tree, "note", o.delivery().note());
        tree.put("lines", o.lines().stream().map(l -> {
            Map<String, Object> line = new LinkedHashMap<>();
            put(line, "sku", l.sku());
            put(line, "name", l.name());
            put(line, "quantity", l.quantity());
            put(line, "total", l.total());
            return line;
        }).toList());
        return tree;
    }

    private static Map<String, Object> invoice(CustomerPage.Bill b) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "number", b.number());
        put(tree, "issuedOn", b.issuedOn());
        put(tree, "total", b.total());
        put(tree, "order", b.order());
        return tree;
    }

    /** What is not known is left out. */
    private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            tree.put(key, value.toString());
        }
    }
}
