package app.kontor.app;

import app.kontor.db.ShopFolder;
import app.kontor.invoicing.InvoiceIndex;
import app.kontor.sales.CustomerIndex;
import app.kontor.sales.OrderIndex;
import app.kontor.stock.GoodsIndex;

/** What an open shop's long lists are searched and sorted by, shared by all who work in it. */
final class Indexes implements AutoCloseable {
    final OrderIndex orders;
    final GoodsIndex goods;
    final CustomerIndex customers;
    final InvoiceIndex invoices;

    /** @param kept in the shop's folder; else in memory */
    Indexes(ShopFolder folder, boolean kept) {
        this.orders = new OrderIndex(kept ? folder.index() : null);
        this.goods = new GoodsIndex(kept ? folder.goodsIndex() : null);
        this.customers = new CustomerIndex(kept ? folder.customerIndex() : null);
        this.invoices = new InvoiceIndex(kept ? folder.invoiceIndex() : null);
    }

    @Override
    public void close() {
        orders.close();
        goods.close();
        customers.close();
        invoices.close();
    }
}
