package app.kontor.bench;

import app.kontor.value.SearchText;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the orders of a big shop with all that belongs to them: customers, lines, taxes, names, shipments, and what they took from the shelves. */
final class BigOrders implements AutoCloseable {
    private static final String CUSTOMER = "id,number,name,email,email_key,name_zip_key,country,city,zip,archived,search_text,created_at,last_command";
    private static final String ORDER = "id,number,channel_id,channel_number,customer_id,placed_at,placed_on,placed_text,placed_sort,paid_at,state,"
            + "payment,allocation,shipment,invoice,currency,goods,shipping,tax,tax_included,tax_source,rounding,total,paid,shipping_method,"
            + "payment_method,email,bill_name,bill_street,bill_zip,bill_city,bill_country,ship_name,ship_street,ship_zip,ship_city,ship_country,"
            + "search_text,last_command";
    private static final String LINE = "id,order_id,position,variant_id,factor,sku,name,match_key,quantity,cancelled,shipped,unit_price,total,"
            + "tax_class,requires_shipping,last_command";

    private final BigSize size;
    private final BigLedger ledger;
    private final List<Long> channels;
    private final RowWriter customers;
    private final RowWriter orders;
    private final RowWriter lines;
    private final RowWriter taxes;
    private final RowWriter refs;
    private final RowWriter shipments;
    private final RowWriter shipmentLines;
    private final RowWriter parcels;
    private long nextLine = BigSize.FIRST_LINE;
    private long nextRef = BigSize.FIRST_REF;
    private long nextShipped = BigSize.FIRST_SHIPPED;

    BigOrders(BigSize size, Connection connection, BigLedger ledger, List<Long> channels) throws SQLException {
        this.size = size;
        this.ledger = ledger;
        this.channels = channels;
        customers = new RowWriter(connection, "customer", CUSTOMER);
        orders = new RowWriter(connection, "sales_order", ORDER);
        lines = new RowWriter(connection, "order_line", LINE);
        taxes = new RowWriter(connection, "order_tax", "id,order_id,position,name,percent,amount,last_command");
        refs = new RowWriter(connection, "order_ref", "id,order_id,channel_id,kind,ref,ref_key,last_command");
        shipments = new RowWriter(connection, "shipment", "id,number,order_id,shipped_at,shipped_on,last_command");
        shipmentLines = new RowWriter(connection, "shipment_line", "id,shipment_id,order_line_id,quantity,last_command");
        parcels = new RowWriter(connection, "parcel", "id,shipment_id,position,carrier,tracking,last_command");
    }

    void write() throws SQLException {
        for (int i = 0; i < size.customers(); i++) {
            customer(i);
        }
        for (int n = 0; n < size.orders(); n++) {
            write(BigOrder.of(size, n));
            ledger.goOn(n + 1L, size.orders());
        }
    }

    private void customer(int i) throws SQLException {
        BigWords.Person p = BigWords.person(i);
        String number = "C-" + (1001 + i);
        customers.add(BigSize.FIRST_CUSTOMER + i, number, p.name(), p.email(), p.email(), BigWords.fold(p.name()) + "|" + p.zip(), "DE", p.city(),
                p.zip(), false, SearchText.of(1500, number, p.name(), p.email(), p.city(), p.zip()),
                BigSize.at(i, size.customers()), size.command());
    }

    private void write(BigOrder o) throws SQLException {
        long id = BigSize.FIRST_ORDER + o.n();
        long firstLine = nextLine;
        row(id, o);
        for (BigOrder.Line line : o.lines()) {
            line(id, (int) (nextLine - firstLine) + 1, line, o.fate());
        }
        taxes.add(BigSize.FIRST_TAX + o.n(), id, 0, "DE MwSt 19%", BigDecimal.valueOf(19), o.tax(), size.command());
        for (BigName.Ref ref : o.name().refs()) {
            refs.add(nextRef++, id, channels.get(o.channel()), ref.kind(), ref.ref(), ref.key(), size.command());
        }
        if (o.fate() == BigOrder.Fate.CLOSED) {
            ship(id, o, firstLine);
        }
    }

    private void row(long id, BigOrder o) throws SQLException {
        BigWords.Person p = o.buyer();
        BigOrder.Fate fate = o.fate();
        boolean unpaid = fate == BigOrder.Fate.UNPAID;
        orders.add(id, o.number(), channels.get(o.channel()), o.name().number(), BigSize.FIRST_CUSTOMER + o.customer(), o.placed(),
                o.placed().toLocalDate(), o.placed().toString(), o.placed(), o.placed(), unpaid ? "open" : fate.name().toLowerCase(Locale.ROOT),
                unpaid ? "open" : "paid", "none", fate.isGone() ? "shipped" : "none", fate == BigOrder.Fate.CLOSED ? "invoiced" : "none", "EUR",
                o.goods(), BigOrder.SHIPPING, o.tax(), true, "file", BigDecimal.ZERO, o.total(), unpaid ? BigDecimal.ZERO : o.total(),
                "DHL Paket", "Shopify Payments", p.email(), p.name(), p.street(), p.zip(), p.city(), "DE", p.name(), p.street(), p.zip(), p.city(),
                "DE", searchText(o, p), size.command());
    }

    private static String searchText(BigOrder o, BigWords.Person p) {
        List<String> words = new ArrayList<>(List.of(o.number(), o.name().number(), p.name(), p.city(), p.zip(), p.email()));
        o.name().refs().forEach(r -> words.add(r.ref()));
        o.lines().forEach(l -> words.add(BigGoods.sku(l.variant())));
        return SearchText.of(4000, words.toArray(String[]::new));
    }

    private void line(long order, int position, BigOrder.Line l, BigOrder.Fate fate) throws SQLException {
        String sku = BigGoods.sku(l.variant());
        BigDecimal pieces = BigDecimal.valueOf(l.pieces());
        lines.add(nextLine++, order, position, BigSize.FIRST_VARIANT + l.variant(), BigDecimal.ONE, sku, BigGoods.name(l.variant()),
                SearchText.key(sku, 500), pieces, fate == BigOrder.Fate.CANCELLED ? pieces : BigDecimal.ZERO,
                fate.isGone() ? pieces : BigDecimal.ZERO, BigDecimal.valueOf(BigGoods.cents(l.variant()), 2), BigDecimal.valueOf(l.cents(), 2),
                "standard", true, size.command());
    }

    private void ship(long order, BigOrder o, long firstLine) throws SQLException {
        long shipment = nextShipped++;
        long line = firstLine;
        OffsetDateTime at = o.shipped();
        shipments.add(shipment, o.shipment(), order, at, at.toLocalDate(), size.command());
        for (BigOrder.Line l : o.lines()) {
            shipmentLines.add(nextShipped++, shipment, line, BigDecimal.valueOf(l.pieces()), size.command());
            ledger.ship(l, line++, o.shipment(), at);
        }
        parcels.add(nextShipped++, shipment, 0, "DHL", "00340434" + (161_094_000_000L + o.n() * 113L), size.command());
    }

    @Override
    public void close() throws SQLException {
        for (RowWriter each : List.of(customers, orders, lines, taxes, refs, shipments, shipmentLines, parcels)) {
            each.close();
        }
    }
}
