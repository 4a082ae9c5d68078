package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.table.Bill;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Shopware's two order profiles share: each amount with and without tax, and a flag that says which of them the items have. */
final class ShopwareNames {
    private ShopwareNames() {}

    static Names<OrderColumn> shared() {
        return Names.ofOrders()
                .with(PLACED, "orderTime").with(CURRENCY, "currency").with(TOTAL, "invoiceAmount")
                .with(TOTAL_NET, "invoiceAmountNet").with(SHIPPING, "invoiceShipping")
                .with(SHIPPING_NET, "invoiceShippingNet").with(IS_NET, "net").with(IS_TAX_FREE, "taxFree");
    }

    static Bill bill(OrderCells cells, List<ImportedLine> lines) {
        boolean isNet = "1".equals(cells.text(IS_NET)) || "1".equals(cells.text(IS_TAX_FREE));
        BigDecimal total = cells.amount(TOTAL);
        BigDecimal net = cells.amount(TOTAL_NET);
        BigDecimal tax = total == null || net == null ? null : total.subtract(net);
        return cells.bill(lines)
                .shipping(cents(cells.amount(isNet ? SHIPPING_NET : SHIPPING)))
                .tax(cents(tax))
                .taxIncluded(!isNet)
                .total(cents(total));
    }

    private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }
}
