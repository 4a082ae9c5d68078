package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.settings.NewShop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that was started beside the open window is done by the window. */
class CommandDeskTest {
    @TempDir
    Path dir;

    @Test
    void theWindowDoesTheCommandAndFilesAreFoundWhereItWasGiven(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("products.csv"),
                "Title,URL handle,SKU,Price\nMug,mug,MUG-1,12.50\n");
        try (Shop shop = Entrance.create(dir.resolve("shop"), new NewShop("Tea", "DE", null, null));
             CommandDesk desk = CommandDesk.open(shop, files -> {})) {
            Handover.Reply done = reply(shop, folder, "--json", "import", "products.csv");
            assertThat(text(done.out())).contains("\"new\":1").contains("\"batch\":1");
            assertThat(done.status()).isZero();
            assertThat(shop.catalog().find("mug-1", 10).count()).as("it is this shop that it went into").isEqualTo(1);

            Handover.Reply refused = reply(shop, folder, "--json", "hold", "4711", "--reason", "x");
            assertThat(text(refused.out())).contains("order.unknown");
            assertThat(refused.status()).isEqualTo(Cli.REFUSED);
        }
    }

    @Test
    void aSecondStartBringsTheWindowToTheFront() {
        AtomicInteger raised = new AtomicInteger();
        try (Shop shop = Entrance.create(dir.resolve("shop"), new NewShop("Tea", "DE", null, null));
                CommandDesk desk = CommandDesk.open(shop, files -> raised.incrementAndGet())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Boolean> there = new ArrayList<>();
            int status = new Cli(session -> there.add(CommandDesk.raise(session, new PrintStream(out))), System.out, System.err)
                    .run("--lang", "de", "--shop", shop.folder().path().toString());
            assertThat(status).isZero();
            assertThat(there).containsExactly(true);
            assertThat(raised).hasValue(1);
            assertThat(text(out.toByteArray())).contains("schon geöffnet");
        }
    }

    @Test
    void theSocketIsTheOwnersAloneAndGoesWithTheWindow() throws Exception {
        try (Shop shop = Entrance.create(dir.resolve("shop"), new NewShop("Tea", "DE", null, null))) {
            Path socket = shop.socket();
            try (CommandDesk desk = CommandDesk.open(shop, files -> {})) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket))).isEqualTo("rw-------");
            }
            assertThat(socket).doesNotExist();
            assertThat(new Handover(List.of("stock"), dir).to(socket)).as("nobody answers").isEmpty();
        }
    }

    private static Handover.Reply reply(Shop shop, Path folder, String... line) {
        return new Handover(List.of(line), folder).to(shop.socket()).orElseThrow();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
