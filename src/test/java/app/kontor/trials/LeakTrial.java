package app.kontor.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fills a shop with planted people, closes it, and searches every file of its folder and of the temporary folder for them; meanwhile no
 * socket of the network may be open and no class of H2's servers be loaded. Runs in a Java of its own, whose temporary folder and list of
 * classes lie in the folder that it is given.
 */
final class LeakTrial {
    /** Where a shop without encryption keeps what its owner entered. */
    private static final Set<String> ALLOWED = Set.of("database", "journal", "documents", "backups");

    private static final String CLASSES = "classes.log";

    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    private LeakTrial(Path folder) {
        this.folder = folder;
    }

    /** Without an argument in a new folder, and in a Java of its own. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(args.length == 0
                ? start(Files.createTempDirectory("kontor-leaks")).inheritIO().start().waitFor()
                : new LeakTrial(Path.of(args[0])).run());
    }

    /** The trial in an empty folder. */
    static ProcessBuilder start(Path folder) throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback.xml", // as in the program: the tests keep errors out
                "-Djava.io.tmpdir=" + temporary, "-Xlog:class+load:file=" + folder.resolve(CLASSES),
                "-cp", System.getProperty("java.class.path"), LeakTrial.class.getName(), folder.toString());
    }

    private int run() throws IOException {
        Path shop = folder.resolve("shop");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (OpenSockets sockets = OpenSockets.watched()) {
            PlantedDay day = new PlantedDay(Files.createDirectories(folder.resolve("desk")), shop, sockets::seen);
            day.work();
            say("%d commands, %d of them refused or failed: %s", day.commands(), day.refusals().size(), String.join(", ", day.refusals()));
            say("%d looks at this process's sockets", sockets.looks());
            sockets.seen().forEach(open -> fault("a socket of the network was open: " + open));
        }
        servers();
        log(shop.resolve("logs/kontor.log"));
        Map<String, Set<String>> found = search(shop, temporary);
        for (String kind : List.of("database", "documents", "backups")) {
            if (!found.containsKey(kind)) {
                fault("nothing found in the " + kind + ": the search does not work");
            }
        }
        found.forEach((kind, words) -> {
            if (!ALLOWED.contains(kind)) {
                fault(words.size() + " planted words in the " + kind + ": " + words);
            }
        });
        faults.forEach(fault -> say("FAULT %s", fault));
        say(faults.isEmpty() ? "No leak." : "%d faults.", faults.size());
        return faults.isEmpty() ? 0 : 1;
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
            case "journal", "documents", "backups", "logs" -> first;
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
