package app.kontor.stock;

import app.kontor.value.Coded;

/** The ways to look at the stock list: everything, what is there, what is promised, what should be ordered again, what can't be sold any more. */
public enum StockView implements Coded { ALL, ON_HAND, ALLOCATED, LOW, SOLD_OUT }
