/**
 * What is too much for memory and needed for minutes only: lists on the disk.
 *
 * <p>An import of a million rows has to fit beside the window into a heap of 400 MB, so what a file says and what its plan is are lists
 * whose elements lie in a temporary file ({@link app.kontor.spill.Spilled}); a small list stays as it is, and the everyday import never
 * touches the disk. The file has no name from the moment it is open (Windows: the system takes it away with its last handle), so that it
 * goes with this process however that ends, and its bytes are encrypted with a key that only this process's memory has ever known,
 * whether the shop is encrypted or not: what lies on the disk says nothing of a customer to anybody. AES in counter mode because
 * elements are read from anywhere; nobody else can write to the file, so it isn't authenticated.
 *
 * <p>Codecs are written by hand: an order is packed in 2 µs, JSON takes ten times as long.
 */
@NullMarked
package app.kontor.spill;

import org.jspecify.annotations.NullMarked;
