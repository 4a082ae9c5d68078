package app.kontor.importing.ebay;

import app.kontor.importing.Field;
import app.kontor.importing.Header;
import app.kontor.importing.Reading;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that hold money.
 *
 * @param vatRate of the VAT inside the price
 * @param fees what eBay collects beside the tax: recycling fees and their like
 * @param included whether the total contains what eBay collects
 * @param isAmerican whether the columns have the words of the American site
 */
record EbayMoneyColumns(
        Field soldFor,
        Field shipping,
        Field insurance,
        Field total,
        Field vatRate,
        Field sellerTax,
        Field ebayTax,
        List<Field> fees,
        Field charges,
        Field included,
        Field itemCountry,
        boolean isAmerican) {
    static final String[] SOLD_FOR = {
        "Sold For", "Item Price", "Sale Price", "Verkauft für", "Verkaufspreis", "Vendu pour", "Prix de vente"
    };

    static EbayMoneyColumns of(Reading r) {
        return new EbayMoneyColumns(
                r.amount(SOLD_FOR),
                r.amount("Shipping And Handling", "Postage And Handling", "Postage And Packaging", "Postage And Packing",
                        "Shipping", "Postage", "Verpackung und Versand", "Livraison et manutention", "Frais de livraison"),
                r.amount("Insurance", "Versicherung", "Assurance"),
                r.amount("Total Price", "Total", "Order Total", "Gesamtbetrag", "Gesamtpreis", "Prix total", "Montant total"),
                r.field("Included VAT Rate", "Inclusive VAT Rate", "VAT Rate", "Included GST Rate", "Inklusive MwSt.-Satz",
                        "Inklusive Mehrwertsteuersatz", "Taux de TVA inclus"),
                r.amount("Seller Collected Tax", "Vom Verkäufer eingezogene Steuern", "Taxe collectée par le vendeur"),
                r.amount("eBay Collected Tax", "Von eBay eingezogene Steuern", "Taxe collectée par eBay"),
                fees(r),
                r.amount("eBay Collected Charges"),
                r.field("eBay Collected Tax Included in Total", "eBay Collected Tax and Fees Included in Total",
                        "Von eBay eingezogene Steuern und Gebühren im Gesamtbetrag enthalten"),
                r.field("Item Country"),
                isAmerican(r.header()));
    }

    private static List<Field> fees(Reading r) {
        return Stream.of(
                        "Electronic Waste Recycling Fee", "Mattress Recycling Fee", "Battery Recycling Fee",
                        "White Goods Disposal Tax", "Tire Recycling Fee", "Tyre Recycling Fee", "Additional Fee", "Lumber Fee",
                        "Prepaid Wireless Fee", "Road Improvement And Food Delivery Fee")
                .filter(r.header()::has)
                .map(r::amount)
                .toList();
    }

    private static boolean isAmerican(Header header) {
        return header.has("Shipping And Handling") || header.has("Ship To Zip", "Buyer Zip");
    }
}
