/**
 * The use cases that span features: what a day needs on paper, sending out with the invoice, the check of everything.
 *
 * <p>Each decides in one transaction and draws paper afterwards: a PDF that fails to print loses nothing, and is drawn again from
 * what was decided. A pick list is drawn while the database keeps it, which takes as long, and has its name when that is done. An invoice's PDF is kept when it is first handed out on its own, and by {@code check} and the start of the
 * window for all others: drawing ten thousand single files inside a paper run would make the run wait for files nobody asked for. Single files of many
 * invoices are drawn by all cores and recorded by one command for some hundred: with a command each, a thousand took six times as long as
 * bare OpenPDF needs for the same pages, now less than it.
 */
@NullMarked
package app.kontor.day;

import org.jspecify.annotations.NullMarked;
