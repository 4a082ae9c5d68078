package app.kontor.app;

import app.kontor.cli.Cli;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Application;

/**
 * A short working day that the build plays, so that Java can write down what it loaded and compiled: with that cache beside the program a
 * command starts about three times as fast, the window more than twice. Arguments: a folder to play in, which is emptied, for the commands; or
 * that folder and "window", to open the window on the shop that the day has left (without a display: -Dglass.platform=Headless).
 */
public final class Rehearsal {
    private static final String TITLES = """
            Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,\
            Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Address1,Billing City,\
            Billing Zip,Billing Country,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Country,Id
            """;

    private static final String ORDER = """
            #%1$d,a@example.com,paid,2026-01-02 10:00:00 +0100,unfulfilled,EUR,20.00,4.90,3.98,24.90,0.00,\
            2026-01-02 09:59:00 +0100,2,Jug - Blue,10.00,JUG,Ana Berg,Markt 1,Köln,50667,DE,Ana Berg,Markt 1,Köln,50667,DE,%1$d
            """;
    private static final int FIRST = 1001;
    private static final int MANY = 40; // more than a page of the list shows

    private static final List<String> DAY = List.of(
            "--help", "init --name Rehearsal --country DE --vat-id DE136695976", "settings set company.city Köln",
            "settings set company.street Markt", "settings set company.zip 50667", "settings get", "import {orders} --dry-run",
            "import {orders} --json", "unmatched --json", "match --create --json", "products", "customers",
            "stock set JUG 60 --reason count --bin A-1", "stock --json", "allocate --json", "orders --json", "orders --search berg",
            "paperwork --out {paper} --json", "hold 1001 --reason wait", "release 1001", "ship 1001 --json", "undo", "history --json",
            "invoice 1001 --out {paper} --json", "export orders --out {paper}/o.xlsx", "export stock --out {paper}/s.csv",
            "check --json");

    private static final int LONGEST_SECONDS = 60;

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        if (List.of(args).contains("window")) {
            openWindow(folder.resolve("shop"));
        } else {
            playDay(folder);
        }
    }

    private static void playDay(Path folder) throws IOException {
        empty(folder);
        String rows = IntStream.range(FIRST, FIRST + MANY).mapToObj(ORDER::formatted).collect(Collectors.joining());
        Path orders = Files.writeString(folder.resolve("orders.csv"), TITLES + rows);
        for (String scene : DAY) {
            play(folder.resolve("shop"), scene.replace("{orders}", orders.toString())
                    .replace("{paper}", folder.resolve("paper").toString()));
        }
    }

    private static void openWindow(Path shop) {
        CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS).execute(() -> System.exit(0));
        Thread window = new Thread(() -> Application.launch(RehearsalWindow.class, shop.toString()), "rehearsal");
        window.setUncaughtExceptionHandler((thread, noWindow) -> System.err.println("The window was not rehearsed: " + noWindow));
        window.start();
    }

    private static void play(Path shop, String scene) {
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of("--lang", "en", "--shop", shop.toString()));
        words.addAll(List.of(scene.split(" ")));
        if (new Cli(session -> {}, silent, System.err).run(words.toArray(String[]::new)) != Cli.DONE) {
            throw new IllegalStateException("The rehearsal failed at: " + scene);
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path old : all.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(folder)).toList()) {
                Files.delete(old);
            }
        }
    }
}
