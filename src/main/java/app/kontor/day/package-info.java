/**
 * The use cases that span features: what a day needs on paper, sending out with the invoice, the check of everything.
 *
 * <p>Each decides in one transaction and draws paper afterwards: a PDF that fails to print loses nothing, and is drawn again from
 * what was decided. An invoice's PDF is kept when it is first handed out on its own, and by {@code check} and the start of the
 * window for all others: drawing ten thousand single files inside a paper run would make the run wait for files nobody asked for.
 */
@NullMarked
package app.kontor.day;

import org.jspecify.annotations.NullMarked;
