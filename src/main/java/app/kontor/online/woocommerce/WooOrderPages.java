package app.kontor.online.woocommerce;

import app.kontor.online.Reply;
import app.kontor.online.Storefront.OrderPage;
import app.kontor.online.Web;
import app.kontor.value.BusinessRuleException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Orders by the moment of their last change. Pages by number would skip an order when one before it is changed meanwhile and moves to the
 * end; so the next page is asked for by the moment of this one's last order, and by number only while a page is all of one second.
 */
record WooOrderPages(Web web) {
    private static final int SIZE = 100;

    /** What is read of an order; the rest, such as addresses of browsers, is not asked for. */
    private static final String FIELDS = "id,number,status,currency,date_created_gmt,date_modified_gmt,date_paid_gmt,date_completed_gmt,"
            + "discount_total,discount_tax,shipping_total,shipping_tax,cart_tax,total,total_tax,prices_include_tax,customer_note,billing,shipping,"
            + "payment_method,payment_method_title,transaction_id,created_via,line_items,tax_lines,shipping_lines,fee_lines,coupon_lines,refunds";

    /** @param after orders that were changed later. @param page of those, from 1 */
    record Cursor(Instant after, int page) {
        static Cursor of(String text) {
            int bar = text.indexOf('|');
            return new Cursor(Instant.parse(text.substring(0, bar)), Integer.parseInt(text.substring(bar + 1)));
        }

        @Override
        public String toString() {
            return after + "|" + page;
        }

        private Cursor next(Instant last) {
            Instant before = last.minusSeconds(1);
            return before.isAfter(after) ? new Cursor(before, 1) : new Cursor(after, page + 1);
        }
    }

    OrderPage page(Cursor cursor) {
        String after = LocalDateTime.ofInstant(cursor.after(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString();
        Reply reply = WooShop.good(web, web.get("/wp-json/wc/v3/orders?modified_after=" + (after.length() == 16 ? after + ":00" : after)
                + "&dates_are_gmt=true&orderby=modified&order=asc&status=any&per_page=" + SIZE + "&page=" + cursor.page() + "&_fields=" + FIELDS));
        List<String> lines = new ArrayList<>();
        Instant newest = null;
        for (JsonNode order : reply.body()) {
            lines.add(order.toString());
            Instant changed = changed(order);
            newest = newest == null || changed.isAfter(newest) ? changed : newest;
        }
        boolean last = lines.size() < SIZE;
        return new OrderPage(lines, (newest == null || last && cursor.page() > 1 ? cursor : cursor.next(newest)).toString(), last, newest,
                reply.count("X-WP-Total"));
    }

    /** An order that does not say when it was changed can't be gone on from. */
    private static Instant changed(JsonNode order) {
        try {
            return LocalDateTime.parse(order.path("date_modified_gmt").asString("")).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException nonsense) {
            throw new BusinessRuleException("online.odd", order.path("number").asString("?"));
        }
    }
}
