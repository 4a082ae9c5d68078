package app.kontor;

import app.kontor.app.Demo;
import app.kontor.app.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The demo's shop for galleries and large tests: made once a JVM, handed out as a copy of its own each time. It is German, and
 * its clock stands on {@link #TODAY}; closing it removes the copy.
 */
public final class DemoShopFixture implements AutoCloseable {
    public static final Instant TODAY = Instant.parse("2026-11-20T09:00:00Z");
    public static final Clock CLOCK = Clock.fixed(TODAY, ZoneOffset.UTC);

    public final Shop shop;
    public final Path folder;

    private DemoShopFixture(Path folder) {
        this.folder = folder;
        this.shop = Shop.open(folder, CLOCK);
    }

    private static final class Template {
        static final Path FOLDER = make();
    }

    /** A copy of the demo's shop. */
    public static DemoShopFixture open() {
        Path copy = EmptyShop.newFolder();
        EmptyShop.copy(Template.FOLDER, copy);
        return new DemoShopFixture(copy);
    }

    @Override
    public void close() {
        shop.close();
        EmptyShop.delete(folder);
    }

    private static Path make() {
        Path folder = EmptyShop.newFolder();
        Demo.create(folder, Locale.GERMAN, CLOCK, (done, of) -> {}).close();
        try (Stream<Path> logs = Files.walk(folder.resolve("logs"))) {
            logs.filter(Files::isRegularFile).forEach(log -> log.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> EmptyShop.delete(folder)));
        return folder;
    }
}
