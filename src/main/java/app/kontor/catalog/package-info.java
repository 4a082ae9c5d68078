/**
 * Products, their variants and barcodes, and the tax rates that go with a class of goods. Archived, never deleted: only the undo of what
 * made them takes their rows away, and {@code former_variant} keeps what the ledger calls them.
 */
@NullMarked
package app.kontor.catalog;

import org.jspecify.annotations.NullMarked;
