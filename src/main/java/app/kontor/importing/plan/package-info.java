/**
 * From what files say to what the shop will do: a plan that writes nothing, then one transaction that does it.
 *
 * <p>The plan is made from the parsed files and the database alone. If a command came between, it is made a second time inside the
 * transaction that applies it and must come out the same; else it stands. Orders are read, planned and written 500 at a time; between
 * that what the file says and what becomes of it lie on the disk ({@link app.kontor.importing.plan.PlannedOrders}), because a million rows
 * held as objects were a gigabyte. In memory stay 21 bytes of an order (its verdict, its customer, how many lines will be short) and
 * fingerprints of its names, so that a later order or file finds it. What is applied is what was planned, not the file read again; the
 * file is only copied to the documents, and refused if it has changed. Who ordered is found while planning and not looked for again.
 * Files of one call are planned one after the other, each against what the earlier ones
 * will have done: the same file twice is "same", Etsy's two files complete each other.
 *
 * <p>A re-import is three-way. The base is what the channel said last ({@code order_import}); {@link
 * app.kontor.importing.plan.Merge} adds what the new file says to it, never taking a state back and never overwriting a filled
 * value with a blank; a difference reaches the order only where the order still is as the base said: the owner's edits win.
 * Where both have changed, ours stays and a warning says so, so that a folder or a schedule waits for somebody instead of importing it
 * unseen. Importing it is the decision: the base moves to what the file says, for the fields that stay too, and the same file does not
 * ask again, however often it comes (people fetch overlapping weeks every day, and who is asked the same each day stops reading).
 * Another value is asked about again; who changes his mind takes the file's values by {@code --take}, which needs no new difference; and
 * undoing the import takes the decision back with it. Customers, suppliers and what the shop buys go by the same rule.
 *
 * <p>Amounts belong to their lines: where the lines stay because stock was promised, the amounts stay too, and both are taken once
 * nothing is promised any more. What has left the house is only ever what we sent; what the channel says of it is a question
 * ({@link app.kontor.importing.plan.OrderQuestion}). Cells that the order has no place for are kept with what was imported but
 * make no difference: Etsy's two files contradict each other in them. Text that is too long for its column is cut with a warning, a
 * code never ({@link app.kontor.importing.plan.Fitting}). Products that come in after their orders find the lines that wait.
 *
 * <p>What somebody decides while looking at a plan ({@link app.kontor.importing.plan.Decisions}) is part of the request: corrected cells
 * lie over the rows of the file, which is kept as it came, and are kept as a document beside it; where both sides changed a field the
 * file can be chosen. Every decision makes the whole plan anew, so that what is shown is what is applied. What a plan does ({@link
 * app.kontor.importing.plan.Effect}) is found only for somebody who reads it: its orders are built and judged by the rules of the invoice
 * 500 at a time and thrown away, which takes two thirds of the plan's own time and no memory that grows.
 *
 * <p>Tracking numbers and payments are no things but something that happened ({@code DeedPlanner}): they send an order, track a parcel, book a sum,
 * by the same functions as the desk does. What a file said of them is not kept beside the batch: the parcel and the payment are the
 * memory, and the same file again finds them (a payment by order, amount and day). A purpose names an order only by what can be
 * nothing else; a bare short number counts where the amount is what that order still lacks. What happened to an order that the same call
 * brings ({@link app.kontor.importing.plan.Deeds}) can't be planned before the order is there: the plan says that it waits, and the
 * transaction plans it once more between writing the orders and doing it; what is refused then (no stock) is left out and told in the result.
 * A second tracking number for an order is a second parcel of its shipment; of a supplier's quantity breaks only the smallest is kept.
 *
 * <p>This is a package beside the readers, because reading needs no database and planning is nothing else.
 */
@NullMarked
package app.kontor.importing.plan;

import org.jspecify.annotations.NullMarked;
