package app.kontor.stock;

import app.kontor.value.Coded;

/** The ways to look at the product list. LOW: at or below its reorder point. */
public enum ProductView implements Coded { ALL, LOW, OUT, NO_BARCODE, ARCHIVED }
