/**
 * The audit log and undo, both made from the row images that {@code db} records.
 *
 * <p>Whether something "has changed since" is decided by the change log and not by {@code last_command} alone: a command and
 * its undo cancel each other row by row, so that Ctrl+Z pressed three times takes back three commands, and a redo finds its
 * row as it left it. One later change of any part keeps the whole (an order with its lines, allocations and shipments).
 * Stock movements follow the order that they were for, variants their product; bins and numbers stay, because the ledger and the
 * paper name them. What would come back stays away where its number, name or SKU is somebody else's by now, or where what it refers
 * to is gone.
 *
 * <p>Which command a use case left is asked of the door through which it went ({@code History.doing}) and not of the log's newest line: a
 * round of the background may write between the two, and its command is not what the user has just seen. No use case has to remember to
 * say it, and the ones that write nothing say that too.
 *
 * <p>An import of 100,000 orders is a million rows, so nothing here holds a command's rows or images. Of each row there are its table, its
 * id and two marks in ten bytes ({@code Touched}), its owner and its whole ({@code Wholes}), and pairs of places where rows of different
 * wholes hold or need each other ({@code Links}). These are read a portion at a time, as ranges of ids where they lie together, for an
 * import draws its ids in order; the fixpoint then asks the database nothing. A row that a command made can be named only by its own rows
 * or by what was touched since, so tables that nobody has touched since ({@code Since}) are not asked. Writing reads rows and images a
 * portion at a time again. Of what goes, the first hundred are named; what stays is named whole, for somebody has to look at it.
 *
 * <p>A product that came with its stock goes with it, though the ledger names its variants for ever: the rows go, so that no list, search,
 * export, number or SKU has to leave them out, and the ledger reads what they were called from {@code former_variant}. A column that says
 * "withdrawn" would have to be thought of in each of some thirty queries, and would hold the SKU that the same file wants to have again.
 * The price is that the ledger has no foreign key to variants; {@code LedgerFacts} does what it did, and more: a variant goes only
 * if all that the ledger says of it cancels out, and no movement of a variant that is gone is done again.
 *
 * <p>A location that an import brought stays as a row, for its bins stay and the ledger names them: it is taken for such a bin's, and nobody
 * is told that it was kept. {@code Stock.locations} leaves it out while the command that brought it is taken back and nothing of the ledger
 * stands in it, which needs no mark that could be forgotten, and no step of its own when the import is done again.
 *
 * <p>What is derived, the stock levels, is summed up again by {@code Upkeep}, which the upper feature provides. They are only looked at, to say
 * before which articles of an import stay because what came in has left or is promised by now ({@code LevelFacts}): one that is sold out
 * must not hold all others back, weeks later least of all. Where nothing but such articles would go, the rule refuses, and names the orders.
 */
@NullMarked
package app.kontor.history;

import org.jspecify.annotations.NullMarked;
