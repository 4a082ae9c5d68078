package app.kontor.bench;

import static app.kontor.bench.Assortment.pick;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Writes a year of orders as Shopify exports them (79 columns, one row a line, the order's own cells on its first row only):
 * prices include German VAT, customers come back, notes hold line breaks, half of the orders has left already.
 */
final class ShopifyOrders {
    static final List<String> HEADER = List.of(("Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,"
            + "Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,"
            + "Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,"
            + "Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,"
            + "Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,"
            + "Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,"
            + "Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,"
            + "Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,"
            + "Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,"
            + "Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,"
            + "Payment Terms Name,Next Payment Due At,Payment References").split(","));

    private static final Map<String, Integer> COLUMN = new HashMap<>();
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);
    private static final long FIRST = Instant.parse("2025-01-02T07:00:00Z").getEpochSecond();
    private static final long YEAR = 360L * 86_400;
    private static final List<String> NOTES = List.of(
            "Bitte klingeln bei \"Groß\",\n3. Stock", "Geschenk:\nkeine Rechnung beilegen", "Merci, à bientôt", "tak!");

    static {
        for (String name : HEADER) {
            COLUMN.put(name, COLUMN.size());
        }
    }

    private final int orders;
    private final long seed;
    private final Assortment assortment;
    private final Random random;
    private final Truth truth = new Truth();

    ShopifyOrders(int orders, long seed, Assortment assortment) {
        this.orders = orders;
        this.seed = seed;
        this.assortment = assortment;
        this.random = new Random(seed ^ 0x5eedL);
    }

    Truth writeTo(CsvWriter csv) {
        csv.writeRecord(HEADER);
        for (int i = 0; i < orders; i++) {
            write(csv, i);
        }
        return truth;
    }

    private record Line(Article article, int quantity) {}

    private void write(CsvWriter csv, int index) {
        List<Line> lines = lines();
        boolean cancelled = random.nextInt(100) == 0;
        boolean fulfilled = !cancelled && random.nextBoolean();
        long step = YEAR / orders;
        Instant placed = Instant.ofEpochSecond(FIRST + index * step + (long) (random.nextDouble() * step));
        String[] first = new String[HEADER.size()];
        Arrays.fill(first, "");
        head(first, index, placed);
        state(first, placed, cancelled, fulfilled);
        money(first, lines, cancelled);
        Buyer buyer = Buyer.number(random.nextInt(Math.max(40, orders * 6 / 10)), seed);
        address(first, "Billing", buyer);
        address(first, "Shipping", buyer);
        put(first, "Email", buyer.email());
        put(first, "Phone", buyer.phone());
        rows(csv, first, lines, fulfilled ? "fulfilled" : "pending");
        count(lines, cancelled || fulfilled);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        do {
            int quantity = random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(4);
            lines.add(new Line(assortment.sold(random), quantity));
        } while (lines.size() < 12 && random.nextInt(5) < 3);
        return lines;
    }

    private void head(String[] row, int index, Instant placed) {
        put(row, "Name", "#" + (1001 + index));
        put(row, "Id", Long.toString(5_300_000_000_000L + index * 1_013L));
        put(row, "Created at", time(placed));
        put(row, "Paid at", time(placed.plusSeconds(40)));
        put(row, "Currency", "EUR");
        put(row, "Accepts Marketing", random.nextInt(3) == 0 ? "yes" : "no");
        put(row, "Notes", random.nextInt(7) == 0 ? pick(NOTES, random) : "");
        put(row, "Note Attributes", random.nextInt(30) == 0 ? "gift: yes\npaper: kraft, red" : "");
        put(row, "Payment Method", "Shopify Payments");
        put(row, "Payment Reference", "c" + (31_000_000_000L + index) + ".1");
        put(row, "Risk Level", "Low");
        put(row, "Source", "web");
        put(row, "Outstanding Balance", "0.00");
    }

    private static void state(String[] row, Instant placed, boolean cancelled, boolean fulfilled) {
        put(row, "Financial Status", cancelled ? "refunded" : "paid");
        put(row, "Fulfillment Status", fulfilled ? "fulfilled" : "unfulfilled");
        put(row, "Fulfilled at", fulfilled ? time(placed.plusSeconds(100_000)) : "");
        put(row, "Cancelled at", cancelled ? time(placed.plusSeconds(3_000)) : "");
    }

    /** Subtotal is after the discount; the tax is contained in the total. */
    private void money(String[] row, List<Line> lines, boolean cancelled) {
        long goods = lines.stream().mapToLong(line -> line.article().cents() * line.quantity()).sum();
        long discount = random.nextInt(8) == 0 ? Cents.divide(goods, 10) : 0;
        long shipping = goods - discount >= 6_000 ? 0 : 490;
        long total = goods - discount + shipping;
        long tax = Cents.divide(total * 19, 119);
        put(row, "Subtotal", Cents.text(goods - discount));
        put(row, "Discount Code", discount > 0 ? "DANKE10" : "");
        put(row, "Discount Amount", Cents.text(discount));
        put(row, "Shipping", Cents.text(shipping));
        put(row, "Shipping Method", shipping == 0 ? "Kostenloser Versand" : "DHL Paket");
        put(row, "Taxes", Cents.text(tax));
        put(row, "Tax 1 Name", "DE MwSt 19 %");
        put(row, "Tax 1 Value", Cents.text(tax));
        put(row, "Total", Cents.text(total));
        put(row, "Refunded Amount", Cents.text(cancelled ? total : 0));
        truth.totalCents += total;
        truth.taxCents += tax;
    }

    private static void address(String[] row, String kind, Buyer buyer) {
        put(row, kind + " Name", buyer.name());
        put(row, kind + " Company", buyer.company());
        put(row, kind + " Street", buyer.extra().isEmpty() ? buyer.street() : buyer.street() + ", " + buyer.extra());
        put(row, kind + " Address1", buyer.street());
        put(row, kind + " Address2", buyer.extra());
        put(row, kind + " Zip", "'" + buyer.town().zip());
        put(row, kind + " City", buyer.town().name());
        put(row, kind + " Province", buyer.town().province());
        put(row, kind + " Province Name", buyer.town().provinceName());
        put(row, kind + " Country", buyer.town().country());
        put(row, kind + " Phone", buyer.phone());
    }

    private static void rows(CsvWriter csv, String[] first, List<Line> lines, String status) {
        String[] row = first;
        for (Line line : lines) {
            put(row, "Lineitem quantity", Integer.toString(line.quantity()));
            put(row, "Lineitem name", line.article().name());
            put(row, "Lineitem price", Cents.text(line.article().cents()));
            put(row, "Lineitem sku", line.article().sku());
            put(row, "Lineitem requires shipping", "true");
            put(row, "Lineitem taxable", "true");
            put(row, "Lineitem fulfillment status", status);
            put(row, "Lineitem discount", "0.00");
            put(row, "Vendor", "Atelier Übersee");
            csv.writeRecord(row);
            row = new String[HEADER.size()];
            Arrays.fill(row, "");
            for (String kept : List.of("Name", "Email", "Created at")) {
                put(row, kept, first[COLUMN.get(kept)]);
            }
        }
    }

    private void count(List<Line> lines, boolean history) {
        truth.orders++;
        truth.history += history ? 1 : 0;
        truth.lines += lines.size();
        for (Line line : lines) {
            truth.units += line.quantity();
            if (!history) {
                truth.needs(line.article().sku(), line.quantity());
            }
        }
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    private static void put(String[] row, String column, String value) {
        row[COLUMN.get(column)] = value;
    }
}
