package app.kontor.importing.plan;

import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an import would do to stock, tax and invoices; of its new orders unless something else is said. Nothing is written for it. */
public record Effect(OfStock stock, OfTax tax, OfInvoices invoices, Marks marks) {

    /**
     * Stock that new orders want and that files of levels set.
     *
     * @param promised pieces that are there for the new orders
     * @param missing pieces that they want and that are not there
     * @param oversold articles of which more is wanted than there is because of this import, the worst first
     */
    public record OfStock(Quantity promised, Quantity missing, List<Oversold> oversold) {}

    /**
     * One of them.
     *
     * @param wanted by the new orders
     * @param free for them; negative where earlier orders wait for it already
     * @param missing so many more than before
     */
    public record Oversold(String sku, String name, Quantity wanted, Quantity free, Quantity missing) {}

    /**
     * How the new orders are taxed.
     *
     * @param included orders whose prices contain the stated tax
     * @param added orders to whose prices it is added
     * @param unstated orders whose file states none: it is found by the goods' classes and the destination
     * @param bySum of those that state it, the ones where only one way to read it comes to the total; of the others the file says it
     */
    public record OfTax(List<Rate> rates, int included, int added, int unstated, int bySum) {}

    /** @param percent null for a tax that Kontor does not show as VAT. @param name what the channel calls it, null for VAT */
    public record Rate(String currency, @Nullable Percent percent, @Nullable String name, int orders, BigDecimal net, BigDecimal tax) {}

    /**
     * What becomes of invoices.
     *
     * @param invoiceable new orders that could be invoiced as they come
     * @param blocked the others, by reason
     * @param unchanged orders with a posted invoice whose file now says other amounts
     * @param refunded orders of which money went back
     */
    public record OfInvoices(int invoiceable, List<Blocked> blocked, int unchanged, int refunded) {}

    /** @param reason key of the sentence, {@code invoice.reason.…} */
    public record Blocked(String reason, int orders) {}

    /** Which orders the sums are made of, by file and place in its plan. */
    public static final class Marks {
        private static final Mark[] ALL = Mark.values();
        private final List<byte[]> files;

        /** @param files a byte for each order of each file: a bit for each mark */
        Marks(List<byte[]> files) {
            this.files = files;
        }

        public Set<Mark> of(int file, int order) {
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            for (Mark mark : ALL) {
                if (has(file, order, mark)) {
                    marks.add(mark);
                }
            }
            return marks;
        }

        public boolean has(int file, int order, Mark mark) {
            return (files.get(file)[order] & 1 << mark.ordinal()) != 0;
        }

        public int count(Mark mark) {
            int count = 0;
            for (int file = 0; file < files.size(); file++) {
                for (int order = 0; order < files.get(file).length; order++) {
                    count += has(file, order, mark) ? 1 : 0;
                }
            }
            return count;
        }
    }
}
