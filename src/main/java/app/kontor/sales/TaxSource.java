package app.kontor.sales;

import app.kontor.value.Coded;

/** Where the order's tax comes from: the file stated it, the product's class gave it, arithmetic found it, or nobody knows. */
public enum TaxSource implements Coded { FILE, PRODUCT, DESTINATION, ARITHMETIC, UNKNOWN }
