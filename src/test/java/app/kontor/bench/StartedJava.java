package app.kontor.bench;

import app.kontor.app.Rehearsal;
import app.kontor.app.StartProbe;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts our window, or an empty one, in a Java of its own, as installed. A start-up cache knows jars alone, so the classes become some first. Our
 * cache is made as the build makes it, by the rehearsal; the empty window's by an empty window.
 */
final class StartedJava {
    static final String EMPTY = "-";
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    private final Path place;
    private final String path;

    private StartedJava(Path place, String path) {
        this.place = place;
        this.path = path;
    }

    static StartedJava of(BenchPlace place) throws Exception {
        Path jars = place.fresh("start/jars");
        List<String> path = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) {
                Path jar = jars.resolve(path.size() + ".jar");
                new ProcessBuilder(java("jar"), "--create", "--file", jar.toString(), "-C", part, ".").inheritIO().start().waitFor();
                path.add(jar.toString());
            } else if (part.endsWith(".jar")) {
                path.add(part);
            }
        }
        StartedJava made = new StartedJava(jars, String.join(File.pathSeparator, path));
        String rehearsal = place.fresh("start/rehearsal").toString();
        made.run(List.of(), Rehearsal.class, rehearsal);
        made.run(List.of("-XX:AOTCacheOutput=" + made.cache("ours"), "-XX:TieredStopAtLevel=1"), Rehearsal.class, rehearsal, "window");
        made.run(List.of("-XX:AOTCacheOutput=" + made.cache(EMPTY)), StartProbe.class, EMPTY, "exit");
        return made;
    }

    /** When the window was there, then when the orders were: none in an empty one. */
    List<Timing> start(boolean cached, String shop) throws Exception {
        List<String> words = cached ? List.of("-XX:AOTCache=" + cache(shop.equals(EMPTY) ? EMPTY : "ours")) : List.of();
        List<Timing> times = new ArrayList<>();
        for (String line : run(words, StartProbe.class, shop)) {
            if (line.startsWith("start ")) {
                String[] said = line.split(" ");
                times.add(new Timing(List.of(Long.parseLong(said[2]) / 1e9), List.of(Long.parseLong(said[3]) / 1e9)));
            }
        }
        return times;
    }

    /** The lines that a program says over our window. */
    List<String> window(Class<?> main, String... arguments) throws Exception {
        return run(List.of("-XX:AOTCache=" + cache("ours")), main, arguments);
    }

    private List<String> run(List<String> words, Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.of(Stream.of(java("java"), "-Xmx400m", "-XX:+UseG1GC", "-XX:-UsePerfData"), words.stream(), // as the launcher has it
                main == Rehearsal.class || !hasDisplay() ? HEADLESS.stream() : Stream.<String>of(), Stream.of("-Xlog:aot*=off", "-Xlog:cds*=off",
                "--enable-native-access=ALL-UNNAMED", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp", path, main.getName()),
                Stream.of(arguments)).flatMap(s -> s).collect(Collectors.toList());
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        BenchRow.require(process.waitFor() == 0, "a start ends well");
        return said;
    }

    private Path cache(String whose) {
        return place.resolve((whose.equals(EMPTY) ? "empty" : whose) + ".aot");
    }

    /** Without one JavaFX keeps its windows in memory, and copies each picture point by point. */
    static boolean hasDisplay() {
        return !System.getProperty("os.name").startsWith("Linux") || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
