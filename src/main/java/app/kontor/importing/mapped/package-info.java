/**
 * Files that no source knows: a person says which column means what, and that is kept as a profile.
 *
 * <p>A profile is data ({@link app.kontor.importing.mapped.ImportProfile}), not code: which of the file's columns make each
 * {@link app.kontor.importing.mapped.Target}, what stands in when a cell is empty, and one small transform. The file's rows are first
 * put into the targets' columns ({@code MappedShape}); behind that a mapped file is read as any other, cell by typed cell, so that
 * decimal sign, date order, rejected records, plan and undo are the same. A row that holds several items, in columns or in one cell,
 * becomes a row for each item there.
 *
 * <p>Columns are named as the file names them; {@code Price#2} is the second one of that title, {@code #5} the fifth column whatever
 * its title, {@code Item {n} SKU} a family of numbered ones.
 *
 * <p>{@link app.kontor.importing.mapped.Guess} proposes a profile: a column's name counts most (synonyms in ten languages, a text file),
 * its content confirms or contradicts it, and decides alone only where it is unmistakable (e-mail addresses, SKUs that the shop knows,
 * codes with a right check digit). Every guess says why, and how sure it is in percent; below 50 nothing is proposed.
 *
 * <p>Names may stand in up to three rows ({@link app.kontor.importing.HeaderRows}): a group's title is set before those of its columns, as far
 * as the next title reaches; where merged cells end no file but a workbook says, and there it is the same in all that people make. Rows of sums
 * and titles between records ({@code SideRow}) are counted and left out: what has the number of an order or an article is never one.
 *
 * <p>People keep their lists for themselves: an address in one cell ({@link app.kontor.importing.mapped.AddressText}, found by its
 * postcode), a column for each article with how many of it (its title is the SKU; the items are read as a list in one cell), several items in
 * a cell, "x" for yes and a day for done. Beside several items in one cell an amount is the order's, or it would count for each. Rows
 * that are not half as full as the fullest say nothing in a guess: they are sums and titles. What a column called "Art" holds tells payments
 * from goods: words for ways to pay are no articles. Numbers alone are proposed as a stock's quantity
 * only where their column is called by nothing that is known, because a wrong guess there would set levels.
 *
 * <p>Some profiles come with the program ({@link app.kontor.importing.mapped.BuiltIn}): return files of carriers, PayPal. They are found by a few
 * columns, because carriers let people choose the others, and never where a file has items: orders have tracking numbers, too.
 *
 * <p>Where their columns are from: Etsy's statement (the header in full, its words for a sale and its dates: several public readers),
 * Amazon's settlement V2 and its date-range report in English (in full) are confirmed, but that the settlement's discounts
 * are called "Promotion" is from memory; of the German one the columns of amounts by one reader,
 * "Typ" and "Bestellnummer" by another, its words for a sale are not. In other languages its columns of amounts are known, but not the order's: the
 * wizard. PrestaShop's supply orders are the details that its back office writes, by its source; the file that it reads names articles by
 * PrestaShop's own ids and its list of orders has no lines, so neither is read. JTL-FFN's inbounds and articles and that Zoho's contacts
 * have these columns is confirmed by documentation and by one reader. An order's date is not among the columns that JTL names for outbounds, nor a quantity
 * among those that DreamRobot's handbook shows us, nor an item among eBay MIP's first five: these three go through the wizard, as Billbee and JTL-Ameise's
 * orders and customers do; that it guesses their words is tested.
 *
 * <p>A statement has a row for each part of a payment. Step {@code SUM} adds up columns of a row and, of payments, the rows of an order, so
 * that what the buyer paid is one sum: goods, shipping, wrapping and their taxes less discounts, and none of the fees. Which rows are
 * sales is a column's word, as with PayPal; the others are counted and left out.
 *
 * <p>A file is recognised by a profile if it has every column that the profile uses, and if four fifths of all columns of both are the
 * same: an exporter adds a column now and then, but a file with "SKU" and "Price" among forty others is not a price list.
 *
 * <p>What people leave ({@link app.kontor.importing.mapped.MovedSource}): lists of JTL-Wawi, Odoo, Zoho Inventory, QuickBooks and Dolibarr
 * are data too, {@code importing/moving/*.txt}: columns that prove the list, and for each target the names that its column may have, for
 * these programs let their users choose the columns. They are told by their proof, not by likeness. Confirmed by public sources: Zoho's
 * sales orders (two headers in full) and items; QuickBooks Online's product list (several readers); JTL-Ameise's article columns as they
 * stand in exports (several readers), not its orders; Odoo's labels and technical names (its own source) and that an order's later lines
 * leave its cells empty. Odoo's delivery words and Dolibarr's labels (the columns are confirmed, their English words are from memory)
 * are not. Status words are mapped to what they say of the delivery only: none of these lists says that an order was paid.
 *
 * <p>Their people and Dolibarr's orders: confirmed by source are the line's labels of Dolibarr's orders ({@code exports.lang}), which columns its
 * orders and third parties have and what its numbered states mean, Odoo's technical names, Shopware's customers (its import plug-in); by
 * documentation alone JTL-Shop's customers (their guide, in full) and QuickBooks' contacts (their help page, not the titles of its export). Dolibarr's
 * other labels and Odoo's for suppliers are from memory. A list of customers and suppliers together is read once as each: {@code only} leaves
 * the others out. Nothing is known of the columns of Billbee's lists, nor of JTL-Ameise's orders and customers, which everybody chooses
 * for himself: both go through the wizard.
 *
 * <p>What Kontor exports itself ({@link app.kontor.importing.mapped.OwnList}) is known by its titles, all or some, before a guess could take a list
 * of movements or of purchases for one of levels. A file of it is what somebody wrote into our list, so it wins over an edit of the house, which
 * files of others never do. A test compares these titles with those that are written.
 */
@NullMarked
package app.kontor.importing.mapped;

import org.jspecify.annotations.NullMarked;
