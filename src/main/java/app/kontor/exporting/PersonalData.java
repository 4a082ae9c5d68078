package app.kontor.exporting;

import app.kontor.db.Database;
import app.kontor.sales.CustomerBook;
import app.kontor.sales.CustomerPage;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.Orders;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.TableWriter;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import app.kontor.value.Permissions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the shop keeps about one person, as a file to hand out to them (GDPR, articles 15 and 20). */
public final class PersonalData {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Database db;
    private final CustomerBook book;

    public PersonalData(Database db, CustomerBook book) {
        this.db = db;
        this.book = book;
    }

    /** JSON, or CSV with one field a line, by the name's end. @throws BusinessRuleException export.unknownType, customer.gone, user.mayNot */
    public byte[] of(CustomerId customer, String fileName) {
        db.actor().demand(Permissions.PERSON_EXPORT);
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return (JSON.writeValueAsString(tree(customer)) + "\n").getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".csv")) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            flatten("", tree(customer), rows);
            return TableWriter.csv(new Table("person", List.of("field", "value"), rows));
        }
        throw new BusinessRuleException("export.unknownPersonType", fileName);
    }

    /** As nested maps and lists of texts, in the order in which they are written. */
    public Map<String, Object> tree(CustomerId customer) {
        CustomerPage page = book.page(customer);
        var d = page.card().draft();
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "number", page.card().number());
        put(tree, "name", d.name());
        put(tree, "company", d.company());
        put(tree, "email", d.email());
        put(tree, "phone", d.phone());
        put(tree, "vatId", d.vatId());
        put(tree, "zip", d.zip());
        put(tree, "city", d.city());
        put(tree, "country", d.country());
        put(tree, "language", d.language());
        put(tree, "note", d.note());
        put(tree, "since", page.card().since());
        tree.put("addresses", page.addresses().stream().map(seen -> address(seen.address())).toList());
        List<SalesOrder> orders = db.read(tx -> Orders.load(tx, page.orders().stream().map(o -> o.id()).toList()));
        tree.put("orders", orders.stream().map(PersonalData::order).toList());
        tree.put("invoices", page.invoices().stream().map(PersonalData::invoice).toList());
        return tree;
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

    private static void flatten(String path, Object value, List<List<@Nullable Object>> rows) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, inner) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, rows));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(path + "[" + (i + 1) + "]", list.get(i), rows);
                }
            }
            default -> rows.add(List.of(path, value.toString()));
        }
    }
}
