package app.kontor.day;

import app.kontor.Given;
import app.kontor.catalog.Catalog;
import app.kontor.catalog.NewProduct;
import app.kontor.sales.NewOrder;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order by phone, in a few words: {@code OwnOrder.to("DE").line("3", "MUG").shipping("5.00").net().order()}. */
public final class OwnOrder {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final List<NewOrder.Line> lines = new ArrayList<>();
    private final Address address;
    private @Nullable Money shipping;
    private @Nullable Money discount;
    private @Nullable String vatId;
    private boolean net;
    private boolean paid;

    private OwnOrder(Address address) {
        this.address = address;
    }

    public static OwnOrder to(String country) {
        return new OwnOrder(new Address("Ida Lund", null, "Havnevej 3", null, null, country.equals("DK") ? "8000" : "20457", "Town", null,
                country, null));
    }

    public OwnOrder line(String quantity, String sku) {
        lines.add(new NewOrder.Line(sku, Quantity.of(quantity), null));
        return this;
    }

    public OwnOrder line(String quantity, String sku, String price) {
        lines.add(new NewOrder.Line(sku, Quantity.of(quantity), new UnitPrice(new BigDecimal(price), EUR)));
        return this;
    }

    public OwnOrder shipping(String amount) {
        shipping = Money.of(amount, "EUR");
        return this;
    }

    public OwnOrder discount(String amount) {
        discount = Money.of(amount, "EUR");
        return this;
    }

    public OwnOrder vatId(String id) {
        vatId = id;
        return this;
    }

    public OwnOrder net() {
        net = true;
        return this;
    }

    public OwnOrder paid() {
        paid = true;
        return this;
    }

    public NewOrder order() {
        return new NewOrder(null, new SalesOrder.Delivery(address, address, "ida@example.com", vatId, "Post", null, null, null), null, lines,
                new NewOrder.Terms(net, shipping, discount, paid));
    }

    /** A product with a price. */
    public static void product(Given given, String sku, String price, String taxClass) {
        given.write(tx -> Catalog.add(tx, List.of(new NewProduct(null, null, "Product " + sku, null, taxClass, List.of(
                new NewProduct.NewVariant(new Sku(sku), "", new UnitPrice(new BigDecimal(price), EUR), null, null, true))))));
    }
}
