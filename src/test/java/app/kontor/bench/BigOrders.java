package app.kontor.bench;

import app.kontor.value.SearchText;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The orders of a big shop with all that belongs to them: customers, lines, taxes, names, shipments, and what they took from the shelves. */
final class BigOrders implements AutoCloseable {
    private static final String CUSTOMER = "id,number,name,email,email_key,name_zip_key,country,city,zip,archived,search_text,created_at,last_command";
    private static final String ORDER = "id,number,channel_id,channel_number,customer_id,placed_at,placed_on,placed_text,placed_sort,paid_at,state,"
            + "payment,allocation,shipment,invoice,currency,goods,shipping,tax,tax_included,tax_source,rounding,total,paid,shipping_method,"
            + "payment_method,email,bill_name,bill_street,bill_zip,bill_city,bill_country,ship_name,ship_street,ship_zip,ship_city,ship_country,"
            + "search_text,last_command";
    private static final String LINE = "id,order_id,position,variant_id,factor,sku,name,match_key,quantity,cancelled,shipped,unit_price,total,"
            + "tax_class,requires_shipping,last_command";
    private static final int[] PIECES = {1, 1, 1, 1, 1, 1, 2, 2, 3, 5};
    private static final int[] LINES = {1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 6};
    private static final BigDecimal SHIPPING = new BigDecimal("4.90");

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

    /** What became of it. */
    private enum Fate { HISTORY, CLOSED, CANCELLED, OPEN, UNPAID, HOLD }

    private record Line(int variant, int pieces, long id) {}

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
            order(n);
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

    private Fate fate(int n, SplittableRandom random) {
        int chance = random.nextInt(100);
        if (n >= size.orders() - size.open()) {
            return chance < 3 ? Fate.HOLD : chance < 15 ? Fate.UNPAID : Fate.OPEN;
        }
        return chance == 0 ? Fate.CANCELLED : n < size.history() ? Fate.HISTORY : Fate.CLOSED;
    }

    private void order(int n) throws SQLException {
        SplittableRandom random = new SplittableRandom(0xD1B54A32D192ED03L * (n + 1));
        Fate fate = fate(n, random);
        long id = BigSize.FIRST_ORDER + n;
        OffsetDateTime placed = BigSize.at(n, size.orders());
        List<Line> bought = bought(random);
        long cents = bought.stream().mapToLong(l -> BigGoods.cents(l.variant) * l.pieces).sum();
        BigDecimal total = BigDecimal.valueOf(cents, 2).add(SHIPPING);
        BigDecimal tax = BigDecimal.valueOf((cents + 490) * 19 * 2 / 119 + 1 >> 1, 2);
        int platform = random.nextInt(20);
        int channel = platform < 12 ? 0 : platform < 17 ? 1 : 2;
        BigName name = BigName.of(channel, n);
        int customer = random.nextInt(size.customers());
        row(n, id, placed, fate, channel, name, customer, bought, cents, total, tax);
        for (int i = 0; i < bought.size(); i++) {
            line(id, i + 1, bought.get(i), fate);
        }
        taxes.add(BigSize.FIRST_TAX + n, id, 0, "DE MwSt 19%", BigDecimal.valueOf(19), tax, size.command());
        for (BigName.Ref ref : name.refs()) {
            refs.add(nextRef++, id, channels.get(channel), ref.kind(), ref.ref(), ref.key(), size.command());
        }
        if (fate == Fate.CLOSED) {
            ship(n, id, placed, bought);
        }
    }

    private List<Line> bought(SplittableRandom random) {
        List<Line> bought = new ArrayList<>();
        for (int left = LINES[random.nextInt(LINES.length)]; left > 0; left--) {
            bought.add(new Line(BigLedger.pick(random, size.skus()), PIECES[random.nextInt(PIECES.length)], nextLine++));
        }
        return bought;
    }

    private void row(int n, long id, OffsetDateTime placed, Fate fate, int channel, BigName name, int customer, List<Line> bought, long cents,
            BigDecimal total, BigDecimal tax) throws SQLException {
        BigWords.Person p = BigWords.person(customer);
        boolean gone = fate == Fate.HISTORY || fate == Fate.CLOSED;
        String number = "K-" + (1001 + n);
        List<String> words = new ArrayList<>(List.of(number, name.number(), p.name(), p.city(), p.zip(), p.email()));
        name.refs().forEach(r -> words.add(r.ref()));
        bought.forEach(l -> words.add(BigGoods.sku(l.variant)));
        orders.add(id, number, channels.get(channel), name.number(), BigSize.FIRST_CUSTOMER + customer, placed, placed.toLocalDate(),
                placed.toString(), placed, placed, fate == Fate.UNPAID ? "open" : fate.name().toLowerCase(java.util.Locale.ROOT),
                fate == Fate.UNPAID ? "open" : "paid", "none", gone ? "shipped" : "none", fate == Fate.CLOSED ? "invoiced" : "none", "EUR",
                BigDecimal.valueOf(cents, 2), SHIPPING, tax, true, "file", BigDecimal.ZERO, total,
                fate == Fate.UNPAID ? BigDecimal.ZERO : total, "DHL Paket", "Shopify Payments", p.email(), p.name(), p.street(), p.zip(), p.city(),
                "DE", p.name(), p.street(), p.zip(), p.city(), "DE", SearchText.of(4000, words.toArray(String[]::new)), size.command());
    }

    private void line(long order, int position, Line l, Fate fate) throws SQLException {
        BigDecimal pieces = BigDecimal.valueOf(l.pieces);
        BigDecimal price = BigDecimal.valueOf(BigGoods.cents(l.variant), 2);
        boolean gone = fate == Fate.HISTORY || fate == Fate.CLOSED;
        lines.add(l.id, order, position, BigSize.FIRST_VARIANT + l.variant, BigDecimal.ONE, BigGoods.sku(l.variant), BigGoods.name(l.variant),
                SearchText.key(BigGoods.sku(l.variant), 500), pieces, fate == Fate.CANCELLED ? pieces : BigDecimal.ZERO,
                gone ? pieces : BigDecimal.ZERO, price, price.multiply(pieces), "standard", true, size.command());
    }

    private void ship(int n, long order, OffsetDateTime placed, List<Line> bought) throws SQLException {
        long shipment = nextShipped++;
        String number = "S-" + (1001 + n);
        OffsetDateTime at = placed.plusHours(20);
        shipments.add(shipment, number, order, at, at.toLocalDate(), size.command());
        for (Line l : bought) {
            shipmentLines.add(nextShipped++, shipment, l.id, BigDecimal.valueOf(l.pieces), size.command());
            ledger.ship(l.variant, l.pieces, l.id, number, at);
        }
        parcels.add(nextShipped++, shipment, 0, "DHL", "00340434" + (161_094_000_000L + n * 113L), size.command());
    }

    @Override
    public void close() throws SQLException {
        for (RowWriter each : List.of(customers, orders, lines, taxes, refs, shipments, shipmentLines, parcels)) {
            each.close();
        }
    }
}
