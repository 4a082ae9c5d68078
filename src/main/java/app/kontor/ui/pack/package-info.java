/**
 * The packing bench, over the whole window: one field that takes every scan, the order's items counting down, the box, the weight, and
 * paper when the parcel is closed. What a scan means and does is decided in {@code fulfilment} ({@code PackBench}); here it is shown.
 */
@NullMarked
package app.kontor.ui.pack;

import org.jspecify.annotations.NullMarked;
