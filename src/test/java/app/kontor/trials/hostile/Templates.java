package app.kontor.trials.hostile;

import java.util.List;

/** A right file of every source that the program reads. */
final class Templates {
    static final Template SHOPIFY = Template.of("shopify-orders", ',',
            "I:Name=#{n}", "Email=anna@example.com", "Financial Status=paid", "Fulfillment Status=unfulfilled", "Currency=EUR",
            "Subtotal=10.00", "Shipping=0.00", "Taxes=1.60", "Total=10.00", "Discount Amount=0.00",
            "D:Created at=2026-07-01 10:00:00 +0200", "Q:Lineitem quantity=2", "T:Lineitem name=Cup", "A:Lineitem price=5.00",
            "C:Lineitem sku=A-{i}", "Shipping Name=Anna Berg", "Shipping Address1=Hauptstr. 5", "Shipping City=Berlin",
            "Shipping Zip='10115", "Shipping Country=DE", "Cancelled at=", "Id=73{n}");

    static final Template STOCK = Template.of("stock", ';', "C:SKU=A-{i}", "Q:Quantity={i}", "Location=", "Bin=");

    private static final Template AOE = Template.of("woo-orders-aoe", ',',
            "I:Order Number={n}", "Order Status=Processing", "D:Order Date=2026-10-01 08:05", "Currency=EUR",
            "First Name (Billing)=Greta", "Last Name (Billing)=Sommer", "Address 1&2 (Billing)=Lindenweg 4",
            "City (Billing)=Kiel", "Postcode (Billing)=24103", "Country Code (Billing)=DE", "Email (Billing)=greta@sommer.example",
            "Payment Method Title=PayPal", "Cart Discount Amount=0", "Order Subtotal Amount=20.00", "Order Shipping Amount=4.00",
            "Order Refund Amount=0", "Order Total Amount=24.00", "Order Total Tax Amount=0", "C:SKU=A-{i}", "Item #=1",
            "T:Item Name=Mug", "Q:Quantity=2", "A:Item Cost=10.00");

    private static final Template WEBTOFFEE = Template.of("woo-orders-webtoffee", '\t',
            "order_id={n}", "I:order_number={n}", "D:order_date=2026-09-14 13:05:00", "status=wc-processing", "shipping_total=6.00",
            "tax_total=0", "discount_total=0", "order_total=26.00", "order_currency=USD", "payment_method=paypal",
            "shipping_method=Courier", "customer_email=r@diaz.example", "billing_first_name=Rosa", "billing_last_name=Diaz",
            "shipping_first_name=Rosa", "shipping_last_name=Diaz", "shipping_address_1=5 Bay St", "shipping_postcode=02138",
            "shipping_city=Cambridge", "shipping_country=US", "customer_note=", "wt_import_key={n}", "T:Product Item 1 Name=Lamp",
            "Product Item 1 id=9", "C:Product Item 1 SKU=A-{i}", "Q:Product Item 1 Quantity=2", "A:Product Item 1 Total=20.00",
            "Product Item 1 Subtotal=20.00");

    private static final Template UNSHIPPED = Template.of("amazon-unshipped", '\t',
            "I:order-id=113-{n}-0000001", "order-item-id=6000{n}", "D:purchase-date=2026-09-22T15:04:11+00:00",
            "payments-date=2026-09-22T15:10:00+00:00", "reporting-date=2026-09-22T15:04:11+00:00",
            "promise-date=2026-09-24T06:59:59+00:00", "days-past-promise=-2", "buyer-email=r7x@marketplace.amazon.com",
            "buyer-name=Rae Stone", "buyer-phone-number=602-555-0100", "C:sku=A-{i}", "T:product-name=Tube",
            "Q:quantity-purchased=2", "quantity-shipped=0", "quantity-to-ship=2", "ship-service-level=Standard",
            "recipient-name=Rae Stone", "ship-address-1=7 Mesa Rd", "ship-city=Tempe", "ship-postal-code=02138", "ship-country=US");

    private static final Template REPORT = Template.of("amazon-order-report", '\t',
            "I:order-id=111-{n}-0000001", "order-item-id=6001{n}", "D:purchase-date=2026-09-20T10:50:49-08:00",
            "payments-date=2026-09-20T10:55:00-08:00", "buyer-email=us1@marketplace.amazon.com", "buyer-name=Kim Cho",
            "C:sku=A-{i}", "T:product-name=Towel", "Q:quantity-purchased=3", "currency=USD", "A:item-price=30.00", "item-tax=2.40",
            "shipping-price=4.00", "shipping-tax=0.32", "ship-service-level=Expedited", "recipient-name=Kim Cho",
            "ship-address-1=1 Pine St", "ship-city=Boise", "ship-state=ID", "ship-postal-code=83701", "ship-country=US",
            "sales-channel=Amazon.com");

    private static final Template ALL_ORDERS = Template.of("amazon-all-orders", '\t',
            "I:amazon-order-id=112-{n}-0000001", "merchant-order-id=", "D:purchase-date=2026-09-19T12:00:00+00:00",
            "last-updated-date=2026-09-20T12:00:00+00:00", "order-status=Unshipped", "fulfillment-channel=Merchant",
            "sales-channel=Amazon.com", "T:product-name=Kettle", "C:sku=A-{i}", "asin=B000000001", "item-status=Unshipped",
            "Q:quantity=2", "currency=USD", "A:item-price=50.00", "item-tax=4.00", "shipping-price=5.00", "shipping-tax=0.40",
            "ship-city=Reno", "ship-state=NV", "ship-postal-code=89501", "ship-country=US");

    private static final Template EBAY = Template.of("ebay-orders", ',',
            "Sales Record Number={n}", "I:Order Number=11-{n}-00001", "Buyer Username=lamp_fan", "Buyer Name=Joan Hill",
            "Ship To Name=Joan Hill", "Ship To Address 1=2 Dale Ct", "Ship To City=Austin", "Ship To State=TX", "Ship To Zip=02138",
            "Ship To Country=United States", "Item Number=330000000001", "T:Item Title=Desk lamp", "C:Custom Label=A-{i}",
            "Q:Quantity=2", "A:Sold For=$20.00", "Shipping And Handling=$5.00", "Item Country=US", "Total Price=$45.00",
            "D:Sale Date=Sep-18-26", "Paid On Date=Sep-18-26", "Transaction ID=1000{n}");

    private static final Template ETSY_ITEMS = Template.of("etsy-items", ',',
            "D:Sale Date=09/03/26", "T:Item Name=Mug", "Buyer=Wes Kerr (weskerr)", "Q:Quantity=2", "A:Price=34.00", "Coupon Code=",
            "Discount Amount=0", "Shipping Discount=0", "Order Shipping=8.00", "Order Sales Tax=0", "Item Total=68.00",
            "Currency=USD", "Transaction ID=44{n}", "Listing ID=1500000001", "Date Paid=09/03/2026", "Date Shipped=",
            "Ship Name=Wes Kerr", "Ship Address1=10 Lake Dr", "Ship City=Duluth", "Ship State=MN", "Ship Zipcode=05501",
            "Ship Country=United States", "I:Order ID=33{n}", "Variations=", "Order Type=online", "Listings Type=listing", "C:SKU=A-{i}");

    private static final Template ETSY_ORDERS = Template.of("etsy-orders", ',',
            "D:Sale Date=09/03/26", "I:Order ID=34{n}", "Buyer User ID=7", "T:Full Name=Wes Kerr", "Number of Items=1",
            "Payment Method=Credit Card", "Date Shipped=", "Street 1=10 Lake Dr", "Ship City=Duluth", "Ship State=MN",
            "Ship Zipcode=05501", "Ship Country=United States", "Currency=USD", "Order Value=77.00", "Discount Amount=0",
            "Shipping Discount=0", "Shipping=8.00", "Sales Tax=0", "A:Order Total=85.00", "Status=Completed", "Order Net=85.00",
            "Buyer=weskerr", "SKU=A-{i}");

    private static final Template SHOPIFY_PRODUCTS = Template.of("shopify-products", ',',
            "I:Handle=mug-{n}", "T:Title=Mug", "Body (HTML)=<p>Line</p>", "Vendor=Hafen", "Type=", "Tags=", "Published=true",
            "Option1 Name=Title", "Option1 Value=Default Title", "C:Variant SKU=P-{n}", "Variant Grams=420.0",
            "Variant Inventory Qty=12", "A:Variant Price=18.50", "Variant Requires Shipping=true", "Variant Taxable=true",
            "Variant Barcode=", "Status=active");

    private static final Template WOO_PRODUCTS = Template.of("woo-products", ',',
            "I:ID=8{n}", "Type=simple", "C:SKU=W-{n}", "T:Name=Salt", "Published=1", "Is featured?=0", "Visibility in catalog=visible",
            "Short description=", "Description=", "Tax status=taxable", "Tax class=", "In stock?=1", "Q:Stock=7",
            "Weight (kg)=0.35", "Sale price=", "A:Regular price=12.50", "Categories=", "Images=", "Parent=", "Position=0");

    private Templates() {}

    static List<Template> all() {
        return List.of(SHOPIFY, AOE, WEBTOFFEE, UNSHIPPED, REPORT, ALL_ORDERS, EBAY, ETSY_ITEMS, ETSY_ORDERS, SHOPIFY_PRODUCTS,
                WOO_PRODUCTS, STOCK);
    }
}
