package app.kontor.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.Quick;
import app.kontor.ShopifyOrder;
import app.kontor.Watch;
import app.kontor.db.ShopFolder;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import app.kontor.value.WindowRequest;
import app.kontor.vault.RecoveryKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the index of orders lies: made anew where it does not belong, forgotten where it must be. */
class OrderIndexFilesTest extends OrderIndexCase {
    @Test
    void anIndexOfAnotherShopOrADamagedOneIsMadeAnew(@TempDir Path other) throws IOException {
        try (Given given = new Given(other).product("A-1")) {
            given.place(START, true, "1 A-1");
            assertThat(list(given, "", OrderView.ALL)).hasSize(1);
        }
        try (Given given = new Given(folder).product("A-1")) {
            given.place(START, true, "1 A-1");
            given.place(START, true, "2 A-1");
            assertThat(list(given, "", OrderView.ALL)).hasSize(2);
        }
        for (Path file : files("")) {
            Files.delete(file);
        }
        try (Stream<Path> files = Files.list(other.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("index").resolve(file.getFileName()));
            }
        }
        try (Given given = Given.opened(new ShopFolder(folder), new Watch())) {
            assertThat(list(given, "", OrderView.ALL)).hasSize(2);
        }
        for (Path file : files("")) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        try (Given given = Given.opened(new ShopFolder(folder), new Watch())) {
            assertThat(list(given, "", OrderView.ALL)).hasSize(2);
        }
    }

    @Test
    void whatCouldNotBeWrittenIsTriedAgain() throws IOException {
        Path index = folder.resolve("index");
        try (Given given = new Given(folder).product("A-1")) {
            given.place(START, true, "1 A-1");
            assertThat(list(given, "", OrderView.ALL)).hasSize(1);
            Files.move(index, folder.resolve("elsewhere")); // as a disk that is full, or gone
            Files.createFile(index);
            given.place(START, true, "2 A-1");
            assertThatThrownBy(() -> list(given, "", OrderView.ALL)).isInstanceOf(UncheckedIOException.class);
            Files.delete(index);
            assertThat(list(given, "", OrderView.ALL)).hasSize(2);
            Files.move(index, folder.resolve("away"));
            Files.createFile(index);
            given.place(START, true, "3 A-1");
            assertThatThrownBy(() -> list(given, "", OrderView.ALL)).isInstanceOf(UncheckedIOException.class);
        } // and the shop closes all the same
        Files.delete(index);
        try (Given given = Given.opened(new ShopFolder(folder), new Watch())) {
            assertThat(list(given, "", OrderView.ALL)).hasSize(3);
        }
    }

    @Test
    void itsFilesForgetAPersonWhoIsErased() {
        OrderId order;
        try (Given given = new Given(folder)) {
            given.imports(ShopifyOrder.file(ShopifyOrder.of(7001).of("Zwetschgenmann", "z@example.org", "20457").fulfilled().line(1, "A-1", "5.00")));
            order = list(given, "zwetsch", OrderView.ALL).getFirst();
        }
        assertThat(files("zwetschgenmann")).isNotEmpty();
        try (Given given = Given.opened(new ShopFolder(folder), new Watch())) {
            CustomerId customer = given.get(order).customer();
            assertThat(given.shop.customerBook().list(new WindowRequest("zwetsch", "", "", false, null, 9)).rows()).hasSize(1);
            given.shop.personalData().erase(customer);
        }
        assertThat(Files.exists(folder.resolve("index"))).isFalse();
        assertThat(folder.resolve("index-customers")).doesNotExist();
        try (Given given = Given.opened(new ShopFolder(folder), new Watch())) {
            assertThat(list(given, "zwetsch", OrderView.ALL)).isEmpty();
            assertThat(list(given, "7001", OrderView.ALL)).containsExactly(order);
        }
        assertThat(files("zwetsch")).isEmpty();
    }

    @Test
    void noPlainIndexIsLeftWhenAShopIsEncrypted() {
        try (Given given = new Given(folder).product("A-1")) {
            given.place(START, true, "1 A-1");
            assertThat(list(given, "", OrderView.ALL)).hasSize(1);
            given.shop.productList().counts();
            given.shop.customerBook().counts();
            given.shop.invoicing().counts();
            given.shop.notices().look(given.shop.feeds().channels().getFirst().id());
            assertThat(ShopFolder.INDEXES).allSatisfy(index -> assertThat(folder.resolve(index)).exists());
        }
        assertThat(files("")).isNotEmpty();
        Quick.encryption(new ShopFolder(folder), new Watch()).turnOn("anna", "four unrelated words here".toCharArray(), RecoveryKey.random());
        assertThat(ShopFolder.INDEXES).allSatisfy(index -> assertThat(folder.resolve(index)).doesNotExist());
    }
}
