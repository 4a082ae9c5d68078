package app.kontor.trials;

import app.kontor.Quick;
import app.kontor.app.Shop;
import app.kontor.app.TestLog;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.settings.NewShop;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Opener;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Fills a shop with planted people, closes it, and searches every file of its folder and of the temporary folder for them; meanwhile no
 * socket of the network may be open and no class of H2's servers be loaded. Runs in a Java of its own, whose temporary folder and list of
 * classes lie in the folder that it is given.
 */
final class LeakTrial {
    /** Where a shop without encryption keeps what its owner entered. */
    private static final Set<String> ALLOWED = Set.of("database", "journal", "documents", "backups", "index");

    private static final String CLASSES = "classes.log";
    private static final String ENCRYPTED = "encrypted";
    private static final String PASSPHRASE = "KONTOR_PASSPHRASE";

    private final Path folder;
    private final @Nullable String passphrase;
    private final List<String> faults = new ArrayList<>();

    /** @param passphrase of an encrypted shop; null for a plain one */
    private LeakTrial(Path folder, @Nullable String passphrase) {
        this.folder = folder;
        this.passphrase = passphrase;
    }

    /** Without an argument with a plain shop and with an encrypted one, each in a Java of its own. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0) {
            System.exit(new LeakTrial(Path.of(args[0]), System.getenv(PASSPHRASE)).run());
        }
        int plain = start(Files.createTempDirectory("kontor-leaks"), false).inheritIO().start().waitFor();
        int encrypted = start(Files.createTempDirectory("kontor-leaks"), true).inheritIO().start().waitFor();
        System.exit(Math.max(plain, encrypted));
    }

    /** The trial in an empty folder. */
    static ProcessBuilder start(Path folder, boolean encrypted) throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-D" + TestLog.AS_IN_THE_PROGRAM + "=true", // the tests keep errors out
                "-Djava.io.tmpdir=" + temporary, "-Xlog:class+load:file=" + folder.resolve(CLASSES),
                "-cp", System.getProperty("java.class.path"), LeakTrial.class.getName(), folder.toString());
        if (encrypted) {
            java.environment().put(PASSPHRASE, "correct horse battery");
        } else {
            java.environment().remove(PASSPHRASE);
        }
        return java;
    }

    private int run() throws IOException {
        Path shop = folder.resolve("shop");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (OpenSockets sockets = OpenSockets.watched()) {
            Opener opener = passphrase == null ? Opener.NOTHING : encrypt(shop, passphrase);
            say("%s shop", passphrase == null ? "plain" : ENCRYPTED);
            PlantedDay day = new PlantedDay(Files.createDirectories(folder.resolve("desk")), shop, opener, sockets::seen);
            day.work();
            say("%d commands, %d of them refused or failed: %s", day.commands(), day.refusals().size(), String.join(", ", day.refusals()));
            int orders = CommandLine.ask(shop, "orders").path("count").asInt();
            if (orders < PlantedPeople.COUNT) {
                fault("only " + orders + " orders came in: the day did not happen");
            }
            say("%d looks at this process's sockets", sockets.looks());
            sockets.seen().forEach(open -> fault("a socket of the network was open: " + open));
        }
        servers();
        log(shop.resolve("logs/kontor.log"));
        Map<String, Set<String>> found = search(shop, temporary);
        judge(found);
        faults.forEach(fault -> say("FAULT %s", fault));
        say(faults.isEmpty() ? "No leak." : "%d faults.", faults.size());
        return faults.isEmpty() ? 0 : 1;
    }

    private static Opener encrypt(Path shop, String passphrase) throws IOException {
        ShopKey key = ShopKey.random();
        ShopFolder folder = new ShopFolder(shop).with(key);
        try (Shop made = new Shop(ShopDatabase.create(folder, Clock.systemUTC(), "anna", "trial"), folder)) {
            made.prepare(new NewShop("Tea", "DE", null, null));
        }
        Files.write(folder.keyFile(), KeyFile.empty().withPassphrase(key, "anna", passphrase.toCharArray(), Quick.FACTOR).bytes());
        return new Opener.Passphrase(null, passphrase.toCharArray());
    }

    private void judge(Map<String, Set<String>> found) {
        Set<String> allowed = passphrase == null ? ALLOWED : Set.of();
        allowed.stream().filter(kind -> !found.containsKey(kind))
                .forEach(kind -> fault("nothing found in the " + kind + ": the search does not work"));
        found.forEach((kind, words) -> {
            if (!allowed.contains(kind)) {
                fault(words.size() + " planted words in the " + kind + ": " + words);
            }
        });
    }

    private void servers() throws IOException {
        List<String> classes = Files.readAllLines(folder.resolve(CLASSES));
        say("%d classes loaded", classes.size());
        classes.stream().filter(line -> line.contains(" org.h2.server.") || line.contains(" org.h2.tools.Server"))
                .forEach(line -> fault("a server's class was loaded: " + line));
    }

    private void log(Path log) throws IOException {
        long traces = Files.readAllLines(log).stream().filter(line -> line.contains("Unexpected error")).count();
        say("%d traces in the log", traces);
        if (traces == 0) {
            fault("nothing unexpected in the log: its search proves nothing");
        }
    }

    /** @return by kind of file, the words found */
    private Map<String, Set<String>> search(Path shop, Path temporary) {
        LeakSearch search = new LeakSearch(PlantedPeople.words());
        Map<String, Set<String>> found = new TreeMap<>();
        search.in(shop).forEach(find -> found.computeIfAbsent(kind(find.file()), k -> new TreeSet<>()).addAll(find.words()));
        search.in(temporary).forEach(find -> found.computeIfAbsent("temporary folder", k -> new TreeSet<>()).addAll(find.words()));
        say("searched for %d words", PlantedPeople.words().size());
        found.forEach((kind, words) -> say("  %-18s holds %d of them", kind, words.size()));
        return found;
    }

    static String kind(Path inShop) {
        String first = inShop.getName(0).toString();
        return switch (first) {
            case "shop.mv.db" -> "database";
            case "journal", "documents", "backups", "index", "logs" -> first;
            case ShopFolder.CUSTOMER_INDEX, ShopFolder.GOODS_INDEX, ShopFolder.INVOICE_INDEX, ShopFolder.CHANNEL_INDEX -> "index";
            default -> inShop.toString();
        };
    }

    private void fault(String fault) {
        faults.add(fault);
    }

    private static void say(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }
}
