/**
 * What the shop's figures say: sums over what the other features have recorded.
 *
 * <p>Beside {@code day}, because it reads sales, stock and invoices and changes none of them. Days are the shop's own, from midnight to
 * midnight in its zone, whatever the clocks do; sums of several currencies stand beside each other and are never added.
 */
@NullMarked
package app.kontor.reporting;

import org.jspecify.annotations.NullMarked;
