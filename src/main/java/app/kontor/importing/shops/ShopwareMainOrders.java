package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.AmountCell;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.NamedTax;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Columns;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.OrderTable;
import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shopware 5's main order data: one row for each order, with addresses but without items; tax columns are named after the shop's rates. */
public final class ShopwareMainOrders extends OrderTable {
    private static final String TAX_OF = "taxratesums_";
    private static final Signature SIGNATURE =
            Signature.with("orderId").and("orderNumber").and("invoiceAmount").and("paymentStatus", "orderStatus");
    private static final Names<OrderColumn> NAMES = address(address(ShopwareNames.shared(), BILL_NAME, "billing"), SHIP_NAME, "shipping")
            .with(NUMBER, "orderNumber").with(STATUS, "orderStatus").with(PAYMENT, "paymentStatus")
            .with(PAYMENT_METHOD, "paymentName").with(SHIPPING_METHOD, "dispatchName")
            .family(TAX_OF_RATE, TAX_OF).with(EMAIL, "email", "customerEmail").with(NOTE, "customerComment");

    public ShopwareMainOrders() {
        super("shopware-orders", "shopware", SIGNATURE, NAMES);
    }

    private static Names<OrderColumn> address(Names<OrderColumn> names, OrderColumn name, String whose) {
        OrderColumn[] all = OrderColumn.values();
        int at = name.ordinal();
        return names.with(all[at + 1], whose + "FirstName").with(all[at + 2], whose + "LastName")
                .with(all[at + 3], whose + "Company").with(all[at + 4], whose + "Street")
                .with(all[at + 5], whose + "AdditionalAddressLine1").with(all[at + 7], whose + "ZipCode")
                .with(all[at + 8], whose + "City").with(all[at + 9], whose + "State", whose + "StateName")
                .with(all[at + 10], whose + "CountryIso", whose + "Country", whose + "CountryName", whose + "CountryEn")
                .with(all[at + 11], whose + "Phone");
    }

    @Override
    protected boolean isRecord(Columns<OrderColumn> columns, Row row) {
        return !"0".equals(columns.of(NUMBER).in(row));
    }

    @Override
    protected @Nullable ImportedOrder order(OrderCells cells) {
        List<ImportedLine> none = List.of();
        return cells.order(
                cells.status(), ShopwareNames.bill(cells, none).taxes(taxes(cells)).charges(), none);
    }

    private static List<NamedTax> taxes(OrderCells cells) {
        List<NamedTax> taxes = new ArrayList<>();
        for (Field field : cells.columns().family(TAX_OF_RATE)) {
            BigDecimal amount = cells.entry().amount(field);
            if (amount != null && amount.signum() != 0) {
                String rate = field.title().substring(TAX_OF.length()).replace('_', '.');
                taxes.add(new NamedTax(rate + " %", AmountCell.plain(rate), amount));
            }
        }
        return List.copyOf(taxes);
    }
}
