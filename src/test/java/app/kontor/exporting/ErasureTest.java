package app.kontor.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.Watch;
import app.kontor.day.SelfCheck;
import app.kontor.db.JournalFiles;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import app.kontor.value.WindowRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An erased person stands nowhere any more, and everything else is as right as before (R16). */
class ErasureTest {
    private static final List<String> WORDS = List.of("Quendolina", "quendolina@example.org", "Xylofonweg", "Klingelt nie");

    @TempDir
    Path dir;

    private static CustomerId customer(Given shop) {
        ShopifyOrder order = ShopifyOrder.of(7001).of("Quendolina Tester", "quendolina@example.org", "20457")
                .with("Shipping Name", "Quendolina Tester").with("Shipping Address1", "Xylofonweg 5").line(1, "A-1", "19.00");
        shop.imports(ShopifyOrder.file(order));
        CustomerId customer = shop.shop.customerBook().byNumber(number(shop));
        shop.shop.orderNotes().write(orders(shop, customer).getFirst(), "Klingelt nie");
        return customer;
    }

    private static String number(Given shop) {
        return shop.shop.customerBook().list(new WindowRequest("", "", "", false, null, 1)).rows().getFirst().number();
    }

    private static List<OrderId> orders(Given shop, CustomerId customer) {
        return shop.shop.customerBook().page(customer).orders().stream().map(o -> o.id()).toList();
    }

    @Test
    void anErasedPersonStandsInNoRowImageJournalOrPage() throws IOException {
        try (Given shop = new Given(dir.resolve("shop"))) {
            shop.product("A-1").onHand("A-1", 5);
            CustomerId customer = customer(shop);
            assertThatThrownBy(() -> shop.shop.personalData().erase(customer)).isInstanceOfSatisfying(BusinessRuleException.class,
                    e -> assertThat(e.key()).isEqualTo("customer.eraseOpen"));
            shop.orders.cancel(orders(shop, customer));
            PersonalData.Erased erased = shop.shop.personalData().erase(customer);
            assertThat(erased.orders()).isOne();
            assertThat(erased.files()).containsExactly("orders.csv");
            assertThat(shop.shop.selfCheck().run()).allMatch(SelfCheck.Check::ok);
            assertThat(words(journal())).isEmpty();
            shop.reopened().close();
        }
        assertThat(words(Files.readAllBytes(dir.resolve("shop/shop.mv.db")))).isEmpty();
        assertThat(words(journal())).isEmpty();
    }

    @Test
    void anOlderDatabaseIsBroughtForwardOverAnErasure() throws IOException {
        Path old = dir.resolve("old.mv.db");
        Path file = dir.resolve("shop/shop.mv.db");
        try (Given shop = new Given(dir.resolve("shop"))) {
            shop.product("A-1").onHand("A-1", 5);
            CustomerId customer = customer(shop);
            shop.orders.cancel(orders(shop, customer));
            try (Given again = shop.reopened()) {
                Files.copy(file, old);
                again.shop.personalData().erase(customer);
                again.onHand("A-1", 7);
            }
        }
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(dir.resolve("shop/shop.manifest"));
        try (Given shop = Given.opened(new ShopFolder(dir.resolve("shop")), new Watch())) {
            assertThat(shop.shop.selfCheck().run()).allMatch(SelfCheck.Check::ok);
        }
        assertThat(words(Files.readAllBytes(file))).as("the older copy's pages are cleared too").isEmpty();
    }

    private byte[] journal() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path segment : new JournalFiles(new ShopFolder(dir.resolve("shop"))).all()) {
            all.write(Files.readAllBytes(segment));
        }
        return all.toByteArray();
    }

    private static List<String> words(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(word -> text.contains(word.toLowerCase(Locale.ROOT))).toList();
    }
}
