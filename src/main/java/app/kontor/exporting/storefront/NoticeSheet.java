package app.kontor.exporting.storefront;

import app.kontor.exporting.storefront.Notice.Item;
import app.kontor.spreadsheet.DelimitedWriter;
import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.TableWriter;
import app.kontor.value.BusinessRuleException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes shipment confirmations as each channel reads them. */
final class NoticeSheet {
    private static final DateTimeFormatter WOO = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Set<String> PO = Set.of("po#");
    private static final Set<String> ORDER = Set.of("order#");
    private static final Set<String> SKU = Set.of("sku");
    private static final Set<String> QUANTITY = Set.of("qty");

    private NoticeSheet() {}

    /** @param sheet the channel's own, where it goes back filled in */
    static byte[] write(NoticePlan plan, @Nullable ShopFile sheet) {
        return switch (plan.layout()) {
            case AMAZON_CONFIRMATION -> DelimitedWriter.write(amazon(plan), '\t');
            case WOO_TRACKING -> DelimitedWriter.write(woo(plan), ',');
            case EBAY_TRACKING -> DelimitedWriter.write(ebay(plan), ',');
            case WALMART_SHEET -> walmart(plan, Objects.requireNonNull(sheet));
            case PLAIN -> DelimitedWriter.write(plain(plan), ',');
        };
    }

    /** An order that left as a whole is one line; of a part each line says how many. */
    private static List<List<String>> amazon(NoticePlan plan) {
        List<List<String>> records = new ArrayList<>();
        records.add(List.of("order-id", "order-item-id", "quantity", "ship-date", "carrier-code", "carrier-name", "tracking-number", "ship-method"));
        for (int i = 0; i < plan.notices().size(); i++) {
            Notice n = plan.notices().get(i);
            String name = plan.names().get(i);
            String code = Carrier.of(name).map(Carrier::amazonCode).orElse("Other");
            String other = code.equals("Other") ? name : "";
            if (n.complete()) {
                records.add(List.of(n.reference(), "", "", n.shippedOn().toString(), code, other, n.plainTracking(), ""));
            } else {
                n.items().forEach(item -> records.add(List.of(n.reference(), Objects.requireNonNullElse(item.id(), ""), item.quantity().toString(),
                        n.shippedOn().toString(), code, other, n.plainTracking(), "")));
            }
        }
        return records;
    }

    /** Status 1: the order is done, 2: something is to come. */
    private static List<List<String>> woo(NoticePlan plan) {
        return records(plan, List.of("order_id", "tracking_provider", "tracking_number", "date_shipped", "status_shipped"), (n, carrier) ->
                List.of(reference(n), carrier, n.plainTracking(), WOO.format(n.shippedOn()), n.last() ? "1" : "2"));
    }

    private static List<List<String>> ebay(NoticePlan plan) {
        return records(plan, List.of("Order ID", "Shipping Carrier Used", "Tracking Number"), (n, carrier) ->
                List.of(n.reference(), carrier, n.plainTracking()));
    }

    private static List<List<String>> plain(NoticePlan plan) {
        return records(plan, List.of("order", "shippedOn", "carrier", "tracking", "complete"), (n, carrier) ->
                List.of(n.reference(), n.shippedOn().toString(), carrier, n.plainTracking(), String.valueOf(n.last())));
    }

    private interface Cells {
        List<String> of(Notice notice, String carrier);
    }

    private static List<List<String>> records(NoticePlan plan, List<String> header, Cells cells) {
        List<List<String>> records = new ArrayList<>();
        records.add(header);
        for (int i = 0; i < plan.notices().size(); i++) {
            records.add(cells.of(plan.notices().get(i), plan.names().get(i)));
        }
        return records;
    }

    private static String reference(Notice notice) {
        return notice.reference().replaceFirst("^#", "");
    }

    static ShopFile sheet(byte[] bytes) {
        return ShopFile.read(bytes, file -> file.column(PO) >= 0 && file.column(ORDER) >= 0 && file.has("update status"));
    }

    /** Whether the channel's own sheet has a line of the order. */
    static boolean has(ShopFile sheet, Notice notice) {
        return sheet.rows().stream().anyMatch(row -> isOf(sheet, row, notice));
    }

    private static boolean isOf(ShopFile sheet, Row row, Notice notice) {
        return sheet.cell(row, PO).equals(notice.reference()) || sheet.cell(row, ORDER).equals(notice.reference());
    }

    /** The same lines as they came, what has left filled in; every cell as text, so that no number loses its digits. */
    private static byte[] walmart(NoticePlan plan, ShopFile sheet) {
        Map<String, Integer> columns = new HashMap<>();
        List.of("update status", "update qty", "carrier", "tracking number").forEach(name -> columns.put(name, sheet.column(Set.of(name))));
        if (columns.containsValue(-1)) {
            throw new BusinessRuleException("feed.fileUnknown");
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : sheet.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int c = 0; c < sheet.titles().size(); c++) {
                cells.add(row.cell(c).isEmpty() ? null : row.cell(c));
            }
            for (int i = 0; i < plan.notices().size(); i++) {
                fill(sheet, row, plan.notices().get(i), plan.names().get(i), columns, cells);
            }
            rows.add(cells);
        }
        return TableWriter.xlsx(new Table(sheet.sheet().isEmpty() ? "Sheet1" : sheet.sheet(), sheet.titles(), rows));
    }

    private static void fill(
            ShopFile sheet, Row row, Notice notice, String carrier, Map<String, Integer> columns, List<@Nullable Object> cells) {
        if (!isOf(sheet, row, notice)) {
            return;
        }
        String sku = sheet.cell(row, SKU);
        String quantity = notice.complete() ? sheet.cell(row, QUANTITY) : notice.items().stream().filter(item -> sku.equals(item.sku()))
                .map(Item::quantity).map(Object::toString).findFirst().orElse("");
        if (!quantity.isEmpty()) {
            cells.set(columns.get("update status"), "Shipped");
            cells.set(columns.get("update qty"), quantity);
            cells.set(columns.get("carrier"), carrier);
            cells.set(columns.get("tracking number"), notice.plainTracking());
        }
    }
}
