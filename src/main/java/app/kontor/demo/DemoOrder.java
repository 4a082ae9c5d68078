package app.kontor.demo;

import java.time.Instant;
import java.util.List;

/**
 * An order as its storefront has it.
 *
 * @param number the storefront's: "#4012"
 * @param shippingCents gross
 * @param note of the customer, empty for none
 */
record DemoOrder(
        Storefront from, String number, Instant placed, Buyer buyer, List<Item> items, long shippingCents, Fate fate, String note) {

    /** @param name as the storefront calls it. @param sku which the shop may not know */
    record Item(String sku, String name, long cents, int quantity, boolean isReduced) {
        static Item of(Article article, int quantity) {
            return new Item(article.sku(), article.name(), article.cents(), quantity, article.isReduced());
        }

        long total() {
            return cents * quantity;
        }
    }

    /** What becomes of it. */
    enum Fate {
        /** Had left the house before Kontor came. */
        HISTORY,
        NORMAL,
        /** Paid in advance by bank transfer, a few days later. */
        PREPAID,
        /** In advance too, but the money never came. */
        UNPAID,
        /** A company that pays after the invoice, and has. */
        ON_ACCOUNT,
        /** A company that has not paid its invoice yet. */
        DUE,
        CANCELLED
    }

    boolean isPaidAtOnce() {
        return fate == Fate.HISTORY || fate == Fate.NORMAL || fate == Fate.CANCELLED;
    }

    boolean isOnAccount() {
        return fate == Fate.ON_ACCOUNT || fate == Fate.DUE;
    }

    long goodsCents() {
        return items.stream().mapToLong(Item::total).sum();
    }

    DemoOrder paid() {
        return new DemoOrder(from, number, placed, buyer, items, shippingCents, Fate.NORMAL, note);
    }

    DemoOrder with(List<Item> others) {
        return new DemoOrder(from, number, placed, buyer, others, shippingCents, fate, note);
    }
}
