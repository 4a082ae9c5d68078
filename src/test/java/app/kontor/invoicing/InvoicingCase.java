package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.NewProduct;
import app.kontor.catalog.TaxRates;
import app.kontor.channel.Channels;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.document.Documents;
import app.kontor.sales.ImportedOrders;
import app.kontor.sales.OrderRef;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.NewShop;
import app.kontor.settings.Settings;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import app.kontor.value.Phrase;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop with one product, whose orders are placed and invoiced by hand; the clock is moved by the test. */
abstract class InvoicingCase {
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @TempDir
    Path dir;

    Instant now = Instant.parse("2026-11-21T10:00:00Z");
    Database db;
    Settings settings;
    Invoicing invoicing;
    ChannelId channel;
    VariantId mug;

    @BeforeEach
    void create() {
        ShopFolder folder = new ShopFolder(dir.resolve("shop"));
        db = ShopDatabase.create(folder, new MovingClock(), "anna", "test");
        settings = new Settings(db, new Documents(folder));
        invoicing = new Invoicing(db, new InvoiceIndex(null));
        db.write(Intent.of("shop.create", "Keramik"), tx -> {
            Settings.prepare(tx, new NewShop("Keramik Berg", "DE", null, "DE123456789"));
            TaxRates.prepare(tx);
            channel = Channels.add(tx, "My shop", "shopify", ZoneId.of("Europe/Berlin")).id();
            mug = Catalog.add(tx, List.of(new NewProduct(null, null, "Mug", null, "standard", List.of(
                            new NewProduct.NewVariant(new Sku("MUG"), "", null, null, null, true))))).getFirst().id();
            return null;
        });
    }

    @AfterEach
    void close() {
        db.close();
    }

    final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    OrderFixture eur(long id) {
        return new OrderFixture("EUR").id(id).channel(channel).variant(mug);
    }

    OrderId place(OrderFixture... orders) {
        List<SalesOrder> all = java.util.stream.Stream.of(orders).map(OrderFixture::order).toList();
        db.write(Intent.of("test", ""), tx -> {
            Map<SalesOrder, List<OrderRef>> placed = new java.util.LinkedHashMap<>();
            all.forEach(o -> placed.put(o, List.of(new OrderRef("shopifyName", o.channelNumber()))));
            ImportedOrders.place(tx, placed);
            return null;
        });
        return all.getFirst().id();
    }

    SalesOrder order(long id) {
        return db.read(tx -> Orders.get(tx, new OrderId(id)));
    }

    void save(SalesOrder order) {
        db.write(Intent.of("test", ""), tx -> {
            Orders.save(tx, List.of(order));
            return null;
        });
    }

    Invoice post(long id) {
        return invoicing.post(List.of(new OrderId(id))).orThrow().invoices().getFirst();
    }

    InvoiceSnapshot snapshot(Invoice invoice) {
        return invoicing.snapshots(List.of(invoice.id())).get(invoice.id());
    }

    static String reason(BusinessRuleException e) {
        return ((Phrase) e.arguments().get(1)).key();
    }

    void refused(String reason, long id) {
        assertThatThrownBy(() -> post(id)).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.key()).isEqualTo("invoice.blocked");
            assertThat(reason(e)).isEqualTo("invoice.reason." + reason);
        });
    }
}
