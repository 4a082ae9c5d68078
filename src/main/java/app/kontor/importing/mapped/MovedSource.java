package app.kontor.importing.mapped;

import app.kontor.importing.Header;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Reshaping;
import app.kontor.importing.SideRows;
import app.kontor.importing.Source;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lists of a program that people leave. */
public record MovedSource(Moved moved) implements Source {
    /** "[A-1] Mug", as Odoo names an article. */
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)]\\s*(.*)", Pattern.DOTALL);

    /** Of all programs that have a guide. */
    public static List<Source> all() {
        return Stream.of("jtl-products", "jtl-shop-customers", "odoo-products", "odoo-orders", "odoo-contacts", "odoo-suppliers", "zoho-products",
                        "zoho-orders", "quickbooks-products", "quickbooks-customers", "quickbooks-suppliers", "dolibarr-products", "dolibarr-orders",
                        "dolibarr-customers", "dolibarr-suppliers", "shopify-customers", "shopware-customers")
                .map(format -> (Source) new MovedSource(Moved.read(format))).toList();
    }

    @Override
    public String format() {
        return moved.format();
    }

    @Override
    public Kind kind() {
        return moved.kind();
    }

    @Override
    public String platform() {
        return "";
    }

    @Override
    public int recognises(Header header) {
        return moved.isProved(header) ? moved.proof().size() : 0;
    }

    /** Where an order's number stands in each of its rows. */
    @Override
    public List<String> groupedBy() {
        return moved.kind() == Kind.ORDERS && !moved.fillsDown() ? moved.columns().get("number") : List.of();
    }

    /** Suppliers among customers: a list that holds both is read once as each. */
    @Override
    public Function<Row, SideRows.@Nullable Side> sideRows(Header header) {
        return row -> moved.only().keySet().stream().allMatch(column -> saysSo(row, ColumnName.indexOf(column, header), moved.only().get(column)))
                ? null : SideRows.Side.OTHER;
    }

    private static boolean saysSo(Row row, int column, List<String> words) {
        return column < 0 || row.cell(column).isEmpty() || words.stream().anyMatch(row.cell(column)::equalsIgnoreCase);
    }

    @Override
    public Reshaping reshaping(Header header) {
        Reshaping shape = new MappedShape(moved.profile(header), header).reshaping();
        if (!moved.fillsDown() && !moved.bracketed()) {
            return shape;
        }
        List<String> targets = List.copyOf(moved.columns().keySet());
        List<String> above = new ArrayList<>();
        return new Reshaping(shape.header(), row -> shape.rows().apply(row).stream().map(each -> whole(each, targets, above)).toList(), false);
    }

    /** @param above the number and the day of the order that the row may belong to */
    private Row whole(Row row, List<String> targets, List<String> above) {
        List<String> cells = new ArrayList<>(IntStream.range(0, Math.max(row.filled(), targets.size())).mapToObj(row::cell).toList());
        int number = targets.indexOf("number");
        int placed = targets.indexOf("placed");
        if (moved.fillsDown() && cells.get(number).isEmpty() && !above.isEmpty()) {
            cells.set(number, above.get(0));
            cells.set(placed, above.get(1));
        } else if (moved.fillsDown()) {
            above.clear();
            above.addAll(List.of(cells.get(number), cells.get(placed)));
        }
        Matcher article = BRACKETED.matcher(moved.bracketed() ? cells.get(targets.indexOf("name")) : "");
        if (article.matches()) {
            cells.set(targets.indexOf("sku"), article.group(1));
            cells.set(targets.indexOf("name"), article.group(2));
        }
        BitSet numbers = new BitSet();
        IntStream.range(0, cells.size()).filter(i -> i != number && row.isNumber(i)).forEach(numbers::set);
        return row.inCells(cells, numbers);
    }

    @Override
    public Parsed parse(Reading reading) {
        ImportProfile profile = moved.profile(new Header(Row.of(1, List.of())));
        Bindings bindings = Bindings.of(profile, reading);
        return switch (moved.kind()) {
            case ORDERS -> new MappedOrders(bindings).parse(reading);
            case PRODUCTS -> new MappedProducts(bindings).parse(reading);
            case STOCK -> new MappedStock(bindings).parse(reading);
            default -> new MappedRecords(moved.kind(), bindings).parse(reading);
        };
    }
}
