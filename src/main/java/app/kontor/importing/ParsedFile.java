package app.kontor.importing;

import app.kontor.value.Coded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file says, read without a database. Exactly one of orders, products, stock and records is filled, by kind.
 *
 * @param name the file's name, for messages only
 * @param contentHash SHA-256 of the bytes
 * @param rejected how many records (orders, products, levels) were left out; each has at least one Problem
 * @param lines records of the file that held data
 * @param fixed cells that were read otherwise than the file has them, because somebody has corrected them
 */
public record ParsedFile(
        String name,
        String contentHash,
        Detected detected,
        List<ImportedOrder> orders,
        List<ImportedProduct> products,
        List<ImportedStock> stock,
        List<ImportedRecord> records,
        int rejected,
        int lines,
        List<Problem> problems,
        List<FixedCell> fixed) {

    /**
     * What was recognised from the content, shown to the user.
     *
     * @param format the source's stable name: {@code shopify-orders}, {@code woo-orders-aoe}, {@code amazon-unshipped},
     *     {@code stock} …,
     *     {@code profile:} and the name of a shop's own
     * @param platform shopify, woocommerce, amazon, ebay, etsy, wix …; "" for a plain file
     * @param channel the name of the channel, where a profile says it; else null
     * @param charset "UTF-8", "UTF-8 with BOM", "windows-1252" … ; null for a workbook
     * @param delimiter "," ";" "\t" "|"; null for a workbook
     * @param decimal "." or ",", null where no amount decides it
     * @param dateOrder "ymd", "mdy", "dmy"; null where no date decides it
     * @param sheet the workbook's sheet that was read, else null
     * @param headerLine physical line of the header
     */
    public record Detected(
            String format,
            Kind kind,
            String platform,
            @Nullable String channel,
            @Nullable String charset,
            @Nullable String delimiter,
            @Nullable String decimal,
            @Nullable String dateOrder,
            @Nullable String sheet,
            int headerLine) {}

    /** What a file holds; from customers on they are {@link ImportedRecord}s. */
    public enum Kind implements Coded { ORDERS, PRODUCTS, STOCK, CUSTOMERS, SUPPLIERS, SUPPLIER_ITEMS, PURCHASE_ORDERS, TRACKING, PAYMENTS }
}
