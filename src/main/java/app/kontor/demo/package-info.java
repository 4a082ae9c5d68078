/**
 * A shop to look around in: invented goods with drawn pictures, customers, and four months of orders in every state.
 *
 * <p>Decisions. Everything is made through the same use cases that a person's day goes through (orders come in as the files of
 * three storefronts), with a clock that the demo moves along, so that the demo can't hold anything that a real shop could
 * not. It follows from a seed and from today alone: made twice, it is the same. A demo is known by the setting {@code shop.demo}.
 */
@NullMarked
package app.kontor.demo;

import org.jspecify.annotations.NullMarked;
