/**
 * What long lists are searched, sorted and counted by, beside the database.
 *
 * <p>Decisions. A million orders can't be searched with {@code LIKE} (H2 reads every row: seconds), nor sorted by each column in each view
 * without an index for every pair of them; words in a table of their own make twelve rows of an order and a slower import. Lucene keeps
 * words, states and sort columns in a tenth of that, answers in milliseconds, and is read from the file where it lies. H2's own full-text
 * search was measured at 160 to 520 ms with 100,000 rows, an array of texts in memory at 85 to 140 ms with a million and 7 s to fill.
 *
 * <p>The index is derived: which rows, in which order, how many, and the sum that stands under a list come out
 * of it, nothing that is written anywhere. Whoever reads brings it up to the
 * database's last command first, from the log of changes, so that it never has to be told of anything, undo and restore included. It
 * remembers the point of the command chain that it has reached; one of another shop or another past is made anew. It is in no backup.
 *
 * <p>The list of orders begins without it ({@code OrderKeyStore}): the newest of all, or of those in one state, stand in the table's own keys, and
 * Lucene with its native access is a fifth of a start's work, in an encrypted shop the making of an index. From the first count on it is there.
 *
 * <p>Nobody who looks waits for the making of a big one, which takes a minute or more with a million orders (a new version, a person erased, each opening
 * of an encrypted shop): it is made beside the questions, views, counts and sums come from the table's keys meanwhile, a search finds numbers
 * and e-mail addresses and says that it is a part (a million orders: 15 to 66 ms computed for a view, 6 for a number; making took 3 to 5 minutes at a
 * load of ten). Who must have all of it (a file, a command, all that is ticked) waits.
 *
 * <p>The words of a plain shop lie in {@code index/}; an encrypted shop, and one that can only be looked at, has them in memory and makes
 * them when they are first asked for. Erasing a person makes the index anew, because old segments keep words.
 */
@NullMarked
package app.kontor.index;

import org.jspecify.annotations.NullMarked;
