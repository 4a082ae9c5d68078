/** Products, their variants and barcodes, and the tax rates that go with a class of goods. Archived, never deleted. */
@NullMarked
package app.kontor.catalog;

import org.jspecify.annotations.NullMarked;
