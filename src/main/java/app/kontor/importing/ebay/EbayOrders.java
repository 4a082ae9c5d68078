package app.kontor.importing.ebay;

import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.importing.SignedSource;
import java.util.List;

/** The orders report of eBay's Seller Hub. */
public final class EbayOrders extends SignedSource {
    private static final Signature SIGNATURE = EbayColumns.signature();

    public EbayOrders() {
        super("ebay-orders", Kind.ORDERS, "ebay", SIGNATURE);
    }

    @Override
    public List<String> groupedBy() {
        return EbayColumns.orderNames();
    }

    /** Rows of one sales record may lack the order's number. */
    @Override
    public List<String> joinedBy() {
        return EbayColumns.recordNames();
    }

    @Override
    public Parsed parse(Reading reading) {
        EbayColumns columns = EbayColumns.of(reading);
        return Parsed.orders(reading.each(
                new EbayRows(reading, columns).entries(), entry -> new EbayOrder(columns, entry).read()));
    }
}
