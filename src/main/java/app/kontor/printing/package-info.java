/**
 * Paper on its way to printers: PDF bytes in, sheets out, without a dialog.
 *
 * <p>Every screen says {@code print} and nothing else. Which printer, tray and size a kind of paper goes to is the workstation's plan,
 * kept beside its other choices and not in the shop, because printers belong to a desk. A kind without a printer goes into the paper
 * folder, through the same door. What was handed over is kept as a job with its PDF: a printer that is gone or refuses costs nothing.
 *
 * <p>Pages are handed to {@code javax.print} as a Pageable in their actual size. A printer that takes PDF itself would be
 * faster, but no offset could be trusted on it.
 */
@NullMarked
package app.kontor.printing;

import org.jspecify.annotations.NullMarked;
