package app.kontor.importing.shopify;

import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.importing.Parsed;
import app.kontor.importing.Postcodes;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Entry;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.importing.SignedSource;
import app.kontor.importing.shopify.OrderColumns.AddressColumns;
import app.kontor.importing.AddressFields;
import app.kontor.importing.HtmlText;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code orders_export.csv}: one row per line item, the order's own data in its first row. */
public final class ShopifyOrders extends SignedSource {
    private static final Signature SIGNATURE = Signature.with("Name")
            .and("Lineitem name")
            .and("Lineitem quantity")
            .without("Amount Refunded", "Lineitem variant");

    public ShopifyOrders() {
        super("shopify-orders", Kind.ORDERS, "shopify", SIGNATURE);
    }

    @Override
    public List<String> groupedBy() {
        return List.of("Name");
    }

    @Override
    public Parsed parse(Reading reading) {
        OrderColumns columns = new OrderColumns(reading);
        OrderBlocks blocks = new OrderBlocks(reading, columns);
        List<Entry> entries = new ArrayList<>(reading.without(columns.name));
        reading.groupedBy(columns.name).stream().map(blocks::once).forEach(entries::add);
        return Parsed.orders(reading.each(entries, entry -> order(entry, columns)));
    }

    private static @Nullable ImportedOrder order(Entry entry, OrderColumns c) {
        Row first = entry.rows().getFirst();
        if (entry.name() == null) {
            entry.reject(first, c.name, "required", c.name.title());
            return null;
        }
        ImportedDate placed = entry.date(c.createdAt);
        if (placed == null && entry.text(c.createdAt) == null) {
            entry.reject(first, c.createdAt, "required", c.createdAt.title());
        }
        FulfilmentStatus fulfilment = Statuses.fulfilment(entry, c.fulfillmentStatus);
        List<ImportedLine> lines = new OrderLines(entry, c, fulfilment).read();
        if (lines.isEmpty() && !entry.isRejected()) {
            entry.reject(first, null, "noLines");
        }
        PaymentStatus payment = Statuses.payment(entry, c.financialStatus);
        ImportedDate paid = entry.date(c.paidAt);
        OrderCharges charges = new OrderCharges(entry, c, lines);
        Boolean cancelled = c.cancelledAt.exists() ? Boolean.valueOf(entry.date(c.cancelledAt) != null) : null;
        Party party = party(entry, c);
        Map<String, String> refs = refs(entry, c);
        if (entry.isRejected() || placed == null) {
            return null;
        }
        return new ImportedOrder(
                entry.line(), refs.get("shopifyName"), refs, placed, paid == null ? null : paid.instant(), cancelled,
                payment, fulfilment, charges.read(), charges.withDuties(), party, entry.others());
    }

    private static Map<String, String> refs(Entry entry, OrderColumns c) {
        Map<String, String> refs = new LinkedHashMap<>();
        refs.put("shopifyName", String.valueOf(entry.code(c.name)));
        String id = entry.minorCode(c.id);
        if (id != null) {
            refs.put("shopifyId", id);
        }
        return refs;
    }

    private static Party party(Entry entry, OrderColumns c) {
        return new Party(
                address(entry, c.billing, entry.minorCode(c.phone)),
                address(entry, c.shippingTo, null),
                entry.text(c.email),
                null,
                entry.text(c.notes),
                entry.text(c.shippingMethod),
                entry.text(c.paymentMethod));
    }

    private static Address address(Entry entry, AddressColumns c, @Nullable String otherPhone) {
        String region = entry.text(c.provinceName) != null ? entry.text(c.provinceName) : entry.text(c.province);
        boolean isSplit = c.address1.exists();
        String phone = entry.minorCode(c.phone);
        String country = AddressFields.country(entry, c.country);
        return new Address(
                HtmlText.unescapeOrNull(entry.text(c.name)),
                HtmlText.unescapeOrNull(entry.text(c.company)),
                HtmlText.unescapeOrNull(entry.text(isSplit ? c.address1 : c.street)),
                HtmlText.unescapeOrNull(entry.text(c.address2)),
                null,
                Postcodes.restore(entry.minorCode(c.zip), country),
                entry.text(c.city),
                region,
                country,
                phone == null ? otherPhone : phone);
    }
}
