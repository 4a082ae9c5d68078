package app.kontor.importing.plan;

import static app.kontor.schema.Tables.NUMBER_SERIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.channel.Channel;
import app.kontor.importing.ReadOptions;
import app.kontor.sales.OrderFilter;
import app.kontor.sales.SalesOrder;
import app.kontor.value.BusinessRuleException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which channel a file is of, and files that complete each other. */
class ImportChannelsTest {
    private static final ShopifyOrder ORDER = ShopifyOrder.of(1001).line(1, "A-1", "10.00");
    private static final InputFile ETSY_ITEMS = file("items.csv",
            "Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Discount Amount,Shipping Discount,Order Shipping,Order Sales Tax,"
                    + "Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Ship Name,Ship Address1,Ship City,Ship Zipcode,"
                    + "Ship Country,Order ID,Variations,SKU\n"
                    + "03/01/26,Mug,Wes,2,34.00,,0,0,8.00,0,68.00,USD,44001,15001,03/01/2026,,Wes Kerr,10 Lake Dr,Duluth,05501,"
                    + "United States,3300001,,A-1\n"
                    + "03/01/26,Spoon,Wes,1,9.00,,0,0,0,0,9.00,USD,44002,15002,03/01/2026,,Wes Kerr,10 Lake Dr,Duluth,05501,"
                    + "United States,3300001,,\n"
                    + "03/01/26,Spoon,Ida,1,9.00,,0,0,3.00,0,9.00,USD,44003,15002,03/01/2026,03/02/2026,Ida Moe,1 Elm,Reno,89501,"
                    + "United States,3300002,,\n");
    private static final InputFile ETSY_ORDERS = file("orders.csv",
            "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Payment Method,Date Shipped,Street 1,Ship City,Ship Zipcode,"
                    + "Ship Country,Currency,Order Value,Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,"
                    + "Card Processing Fees,Order Net,Buyer\n"
                    + "03/01/26,3300001,7,Wes Kerr,3,Credit Card,,10 Lake Dr,Duluth,05501,United States,USD,77.00,0,0,8.00,0,85.00,"
                    + "Completed,,85.00,wes\n"
                    + "03/01/26,3300002,8,Ida Moe,1,Credit Card,03/02/26,1 Elm,Reno,89501,United States,USD,9.00,0,0,3.00,0,12.00,"
                    + "Completed,,12.00,ida\n");

    @AutoClose
    private final Given shop = Given.shop().product("A-1");

    @Test
    void theFirstFileOfAPlatformMakesItsChannel() {
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER));
        assertThat(plan.files().getFirst().channel()).isEqualTo("Shopify");
        assertThat(shop.shop.channels().all()).extracting(Channel::name, Channel::platform)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Shopify", "shopify"));
    }

    @Test
    void twoShopsOfOnePlatformAreTwoChannelsAndTheSameNumberIsTwoOrders() {
        imports(ORDER, "Mugs");
        imports(ORDER, "Candles");
        assertThat(shop.shop.channels().all()).extracting(Channel::name).containsExactly("Candles", "Mugs");
        assertThatThrownBy(() -> shop.plan(ShopifyOrder.file(ORDER))).isInstanceOfSatisfying(
                BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("import.channelNeeded"));
        assertThat(imports(ORDER, "mugs")).isEqualTo(new FilePlan.Counts(0, 0, 1, 0, 0));
        assertThatThrownBy(() -> shop.numbered("#1001")).isInstanceOfSatisfying(
                BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("order.ambiguous"));
        assertThat(shop.numbered("K-1002").channelNumber()).isEqualTo("#1001");
    }

    @Test
    void anArchivedChannelIsNoLongerMeant() {
        imports(ORDER, "Mugs");
        imports(ORDER, "Candles");
        Channel old = shop.shop.channels().all().getFirst();
        shop.shop.channels().save(new Channel(old.id(), old.name(), old.platform(), old.zone(), false, true));
        assertThat(shop.plan(ShopifyOrder.file(ORDER)).files().getFirst().channel()).isEqualTo("Mugs");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"items and orders in one call", "orders and items in one call", "items, then orders", "orders, then items"})
    void etsysTwoFilesCompleteEachOtherInAnyOrder(String way) {
        switch (way) {
            case "items and orders in one call" -> shop.imports(ETSY_ITEMS, ETSY_ORDERS);
            case "orders and items in one call" -> shop.imports(ETSY_ORDERS, ETSY_ITEMS);
            case "items, then orders" -> {
                shop.imports(ETSY_ITEMS);
                shop.imports(ETSY_ORDERS);
            }
            default -> {
                shop.imports(ETSY_ORDERS);
                shop.imports(ETSY_ITEMS);
            }
        }
        assertThat(shop.orders.find(new OrderFilter(null, null, null), 9).orders())
                .extracting(ImportChannelsTest::text)
                .containsExactlyInAnyOrder(
                        "3300001 OPEN/PAID/NONE 77.00 USD 85.00 USD 85.00 USD Duluth [2 A-1 68.00 USD true, 1 Spoon 9.00 USD false]",
                        "3300002 HISTORY/PAID/SHIPPED 9.00 USD 12.00 USD 12.00 USD Reno [1 Spoon 9.00 USD false]");
        int commands = shop.commands();
        shop.imports(ETSY_ITEMS, ETSY_ORDERS);
        shop.imports(ETSY_ORDERS);
        shop.imports(ETSY_ITEMS);
        assertThat(shop.commands()).as("each of them again says nothing new").isEqualTo(commands);
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void anOrderWithoutItsItemsWaitsForThem() {
        shop.imports(ETSY_ORDERS);
        SalesOrder order = shop.numbered("3300001");
        assertThat(order.status().holdReason()).isEqualTo("hold.noLines");
        shop.imports(ETSY_ITEMS);
        assertThat(shop.numbered("3300001").isOpen()).isTrue();
    }

    @Test
    void whatFailsInTheMiddleLeavesNothing() {
        shop.order("1 A-1", "1 tip!");
        shop.run(tx -> {
            var series = tx.sql().selectFrom(NUMBER_SERIES).where(NUMBER_SERIES.CODE.eq("K")).fetchSingle();
            series.setNextNumber(1000L); // the second order of the file will get the number of the one that is here
            tx.update(series);
        });
        int commands = shop.commands();
        InputFile file = ShopifyOrder.file(ShopifyOrder.of(1003).line(1, "A-1", "1.00"), ShopifyOrder.of(1002).line(1, "A-1", "1.00"));
        assertThatThrownBy(() -> shop.imports(file)).isInstanceOf(DataAccessException.class);
        assertThat(shop.commands()).isEqualTo(commands);
        assertThat(shop.shop.partners().find("", 9).count()).isZero();
        assertThat(shop.orders.find(new OrderFilter(null, null, null), 9).count()).isOne();
        shop.run(tx -> {
            var series = tx.sql().selectFrom(NUMBER_SERIES).where(NUMBER_SERIES.CODE.eq("K")).fetchSingle();
            series.setNextNumber(1002L);
            tx.update(series);
        });
        assertThat(ImportTwiceTest.counts(shop.imports(file))).isEqualTo(new FilePlan.Counts(2, 0, 0, 0, 0));
    }

    private FilePlan.Counts imports(ShopifyOrder order, String channel) {
        ImportRequest request = new ImportRequest(List.of(ShopifyOrder.file(order)), ReadOptions.RECOGNISE, channel);
        return ImportTwiceTest.counts(shop.imports(request));
    }

    private static String text(SalesOrder o) {
        return o.channelNumber() + " " + o.status().state() + "/" + o.status().payment() + "/" + o.status().shipment() + " "
                + o.charges().goods() + " " + o.charges().total() + " " + o.paid() + " " + o.delivery().shipping().city() + " "
                + o.lines().stream().map(l -> l.quantity() + " " + l.matchText() + " " + l.total() + " " + (l.variant() != null)).toList();
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
