package app.kontor.importing.table;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Currencies;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.HtmlText;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.Postcodes;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Address;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One order of a table: its cells by what they mean, and what most formats make of them. */
public final class OrderCells {
    private static final List<OrderColumn> WITH_SIGN = List.of(
            OrderColumn.TOTAL, OrderColumn.SUBTOTAL, OrderColumn.LINE_TOTAL, OrderColumn.PRICE);
    private static final Pattern BARE_DOLLAR = Pattern.compile("[(-]*\\$[^\\p{L}]*");
    private final String platform;
    private final Columns<OrderColumn> columns;
    private final Entry entry;
    private @Nullable String usualCountry;
    private @Nullable String usualCurrency;

    OrderCells(String platform, Columns<OrderColumn> columns, Entry entry) {
        this.platform = platform;
        this.columns = columns;
        this.entry = entry;
    }

    /** What goes without saying at a marketplace of one country, used where the file does not say it. */
    public void assume(String country, String currency) {
        usualCountry = country;
        usualCurrency = currency;
    }

    public Entry entry() {
        return entry;
    }

    public Columns<OrderColumn> columns() {
        return columns;
    }

    public Row first() {
        return entry.rows().getFirst();
    }

    public Field field(OrderColumn column) {
        return columns.of(column);
    }

    /** The first cell of the column that is not empty, without the escaping of web pages. */
    public @Nullable String text(OrderColumn column) {
        return HtmlText.unescapeOrNull(entry.text(field(column)));
    }

    /** An amount of the whole order, that stands in its first row or in each. */
    public @Nullable BigDecimal amount(OrderColumn column) {
        return entry.amount(field(column));
    }

    /** An amount that each row has its part of. */
    public @Nullable BigDecimal sum(OrderColumn column) {
        return entry.sum(field(column));
    }

    /** The currency by its column, else by the sign in an amount; a bare $ can be that of five countries. */
    public @Nullable String currency() {
        String stated = entry.currency(field(OrderColumn.CURRENCY));
        return stated != null ? stated : WITH_SIGN.stream()
                .map(column -> entry.text(field(column)))
                .filter(Objects::nonNull)
                .filter(amount -> !BARE_DOLLAR.matcher(amount).matches())
                .map(Currencies::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(usualCurrency);
    }

    public Status status() {
        return new StatusCells(this).read();
    }

    public List<ImportedLine> lines(Status status) {
        return lines(status, entry.rows());
    }

    /** The items in these rows, and a fee of the order as one more. */
    public List<ImportedLine> lines(Status status, List<Row> rows) {
        LineCells cells = new LineCells(this, status);
        List<ImportedLine> lines = new ArrayList<>(rows.size());
        rows.stream().filter(cells::isLine).map(cells::read).filter(Objects::nonNull).forEach(lines::add);
        ImportedLine fee = cells.fee();
        if (fee != null) {
            lines.add(fee);
        }
        return lines;
    }

    /** What was charged beside the goods, as a line that needs no shipping. */
    public ImportedLine charge(String name, BigDecimal amount) {
        return new ImportedLine(
                entry.line(), null, null, name, Quantity.ONE, Quantity.ZERO, amount, amount, null, null, null, false);
    }

    /** The charges as most files state them: a discount of the order, else those of its lines. */
    public Bill bill(List<ImportedLine> lines) {
        BigDecimal ofLines = Bill.sum(lines.stream().map(ImportedLine::discount).toArray(BigDecimal[]::new));
        BigDecimal ofOrder = amount(OrderColumn.DISCOUNT);
        BigDecimal refunded = amount(OrderColumn.REFUNDED);
        return new Bill(currency(), amount(OrderColumn.SUBTOTAL), refunded == null ? null : refunded.abs())
                .discount(ofOrder == null ? ofLines : ofOrder)
                .shipping(amount(OrderColumn.SHIPPING))
                .tax(amount(OrderColumn.TAX))
                .total(amount(OrderColumn.TOTAL));
    }

    /** The order; null if it was rejected. */
    public @Nullable ImportedOrder order(Status status, Charges charges, List<ImportedLine> lines) {
        entry.required(first(), field(OrderColumn.NUMBER));
        String number = plain(entry.code(field(OrderColumn.NUMBER)));
        String other = plain(entry.minorCode(field(OrderColumn.OTHER_NUMBER)));
        ImportedDate placed = entry.dateAndTime(field(OrderColumn.PLACED), field(OrderColumn.TIME));
        ImportedDate paid = entry.date(field(OrderColumn.PAID));
        Party party = party();
        if (entry.isRejected() || number == null || placed == null) {
            return null;
        }
        return new ImportedOrder(
                entry.line(), number, refs(number, other), placed, paid == null ? null : paid.instant(), status.cancelled(),
                status.payment(), status.fulfilment(), charges, lines, party, entry.others());
    }

    private Map<String, String> refs(String number, @Nullable String other) {
        Map<String, String> refs = new LinkedHashMap<>();
        refs.put(platform + "Order", number);
        if (other != null && !other.equals(number)) {
            refs.put(platform + "Number", other);
        }
        return refs;
    }

    private static @Nullable String plain(@Nullable String number) {
        return number != null && number.startsWith("#") ? number.substring(1).strip() : number;
    }

    /** Where the file has one address only, it is both. */
    private Party party() {
        Address billing = address(OrderColumn.BILL_NAME);
        Address shipping = address(OrderColumn.SHIP_NAME);
        Address from = isPlace(billing) ? billing : withName(shipping, billing.name());
        return new Party(
                from, isPlace(shipping) ? shipping : withName(billing, shipping.name()), text(OrderColumn.EMAIL),
                entry.text(field(OrderColumn.VAT_ID)), text(OrderColumn.NOTE), text(OrderColumn.SHIPPING_METHOD),
                text(OrderColumn.PAYMENT_METHOD));
    }

    /** @param name the first of the twelve columns of an address */
    private Address address(OrderColumn name) {
        Field[] f = Stream.of(OrderColumn.values()).skip(name.ordinal()).limit(12).map(this::field).toArray(Field[]::new);
        Address a = new AddressFields(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10], f[11]).of(entry);
        if (a.country() != null || usualCountry == null || !isPlace(a)) {
            return a;
        }
        return new Address(
                a.name(), a.company(), a.street(), a.street2(), a.street3(), Postcodes.restore(a.zip(), usualCountry),
                a.city(), a.region(), usualCountry, a.phone());
    }

    private static boolean isPlace(Address a) {
        return a.street() != null || a.city() != null || a.zip() != null;
    }

    private static Address withName(Address a, @Nullable String name) {
        return name == null ? a : new Address(
                name, a.company(), a.street(), a.street2(), a.street3(), a.zip(), a.city(), a.region(), a.country(), a.phone());
    }
}
