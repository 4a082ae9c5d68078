package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.OrderTable;
import app.kontor.importing.table.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order grid of Magento and Adobe Commerce: what the order came to, without its items. Its subtotal is told but not
 * added up, because the grid leaves out tax and discount.
 */
public final class MagentoOrders extends OrderTable {
    private static final Signature SIGNATURE = Signature.with("Purchase Date", "Purchased On")
            .and("Bill-to Name", "Bill to Name")
            .and("Ship-to Name", "Ship to Name")
            .and("Grand Total (Purchased)", "Grand Total (Base)", "G.T. (Purchased)", "G.T. (Base)")
            .and("ID", "Order #");
    private static final Names<OrderColumn> NAMES = Names.ofOrders()
            .with(NUMBER, "ID", "Order #").with(PLACED, "Purchase Date", "Purchased On")
            .with(BILL_NAME, "Bill-to Name", "Bill to Name").with(SHIP_NAME, "Ship-to Name", "Ship to Name")
            .with(TOTAL, "Grand Total (Purchased)", "G.T. (Purchased)", "Grand Total (Base)", "G.T. (Base)")
            .with(STATUS, "Status").with(BILL_STREET, "Billing Address").with(SHIP_STREET, "Shipping Address")
            .with(SHIPPING_METHOD, "Shipping Information").with(EMAIL, "Customer Email")
            .with(SHIPPING, "Shipping and Handling").with(PAYMENT_METHOD, "Payment Method")
            .with(REFUNDED, "Total Refunded");

    public MagentoOrders() {
        super("magento-orders", "magento", SIGNATURE, NAMES);
    }

    /** Magento calls an order closed when all of its money went back. */
    @Override
    protected @Nullable ImportedOrder order(OrderCells cells) {
        boolean isClosed = "closed".equalsIgnoreCase(cells.text(STATUS));
        Status stated = isClosed ? new Status(PaymentStatus.REFUNDED, FulfilmentStatus.OPEN, false)
                : cells.status();
        List<ImportedLine> none = List.of();
        return cells.order(stated, cells.bill(none).charges(), none);
    }
}
