package app.kontor.online.shopify;

/** What Shopify is asked, in its own language. Amounts are in the shop's currency. */
final class Queries {
    private static final String MONEY = " { shopMoney { amount currencyCode } }";
    private static final String ADDRESS = " { name company address1 address2 zip city province provinceCode countryCodeV2 phone }";
    private static final String LINES = """
             { nodes { id sku name quantity currentQuantity unfulfilledQuantity requiresShipping
                 originalUnitPriceSet { shopMoney { amount } }
                 discountAllocations { allocatedAmountSet { shopMoney { amount } } }
                 taxLines { title rate priceSet { shopMoney { amount } } } }
               pageInfo { hasNextPage endCursor } }
            """;

    static final String SHOP = "query { shop { name currencyCode } }";

    static final String ORDERS = """
            query ($first: Int!, $after: String, $query: String) {
              orders(first: $first, after: $after, query: $query, sortKey: UPDATED_AT) {
                nodes { id name createdAt updatedAt cancelledAt displayFinancialStatus displayFulfillmentStatus currencyCode taxesIncluded
                  email phone note poNumber sourceName paymentGatewayNames
                  totalPriceSet%1$s currentTotalPriceSet%1$s totalTaxSet%1$s currentTotalTaxSet%1$s
                  totalShippingPriceSet%1$s totalRefundedSet%1$s
                  shippingLine { title discountedPriceSet%1$s }
                  taxLines { title rate priceSet%1$s } currentTaxLines { title rate priceSet%1$s }
                  billingAddress%2$s shippingAddress%2$s
                  lineItems(first: 25)%3$s }
                pageInfo { hasNextPage endCursor } } }
            """.formatted(MONEY, ADDRESS, LINES);

    static final String MORE_LINES = """
            query ($id: ID!, $after: String) { order(id: $id) { lineItems(first: 100, after: $after)%s } }
            """.formatted(LINES);

    static final String GOODS = """
            query ($first: Int!, $after: String) {
              productVariants(first: $first, after: $after, sortKey: ID) {
                nodes { id sku price selectedOptions { name value } product { id handle title }
                  inventoryItem { id tracked
                    inventoryLevels(first: 20) { nodes { location { id name }
                      quantities(names: ["available", "committed", "on_hand"]) { name quantity } } } } }
                pageInfo { hasNextPage endCursor } } }
            """;

    static final String SET_QUANTITIES = """
            mutation ($input: InventorySetQuantitiesInput!, $key: String!) {
              inventorySetQuantities(input: $input) @idempotent(key: $key) { userErrors { field message code } } }
            """;

    static final String SET_PRICES = """
            mutation ($product: ID!, $variants: [ProductVariantsBulkInput!]!) {
              productVariantsBulkUpdate(productId: $product, variants: $variants, allowPartialUpdates: true) {
                productVariants { id price } userErrors { field message } } }
            """;

    static final String ORDER_BY_NAME = "query ($query: String!) { orders(first: 2, query: $query) { nodes { id name } } }";

    static final String FULFILMENT = """
            query ($id: ID!) { order(id: $id) { id name
                fulfillments(first: 50) { id status trackingInfo(first: 10) { number } }
                fulfillmentOrders(first: 20) { nodes { id status assignedLocation { location { id } }
                  lineItems(first: 100) { nodes { id remainingQuantity lineItem { id sku } } } } } } }
            """;

    static final String FULFIL = """
            mutation ($fulfillment: FulfillmentInput!) {
              fulfillmentCreate(fulfillment: $fulfillment) { fulfillment { id } userErrors { field message } } }
            """;

    static final String TRACK = """
            mutation ($id: ID!, $tracking: FulfillmentTrackingInput!) {
              fulfillmentTrackingInfoUpdate(fulfillmentId: $id, trackingInfoInput: $tracking, notifyCustomer: true) {
                fulfillment { id } userErrors { field message } } }
            """;

    private Queries() {}
}
