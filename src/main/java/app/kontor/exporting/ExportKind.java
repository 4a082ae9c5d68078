package app.kontor.exporting;

import app.kontor.value.Coded;

/** What can be exported as a table. The columns of a kind and their order are a promise; new ones are added at the end. */
public enum ExportKind implements Coded {
    ORDERS,
    ORDER_LINES,
    PRODUCTS,
    STOCK,
    CUSTOMERS,
    INVOICES,
    SHIPMENTS,
    MOVEMENTS,
    SUPPLIERS,
    SUPPLIER_ITEMS,
    PURCHASE_ORDERS
}
