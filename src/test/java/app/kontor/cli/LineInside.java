package app.kontor.cli;

import app.kontor.app.Shop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command on a shop that the test holds open, as the window runs what was started beside it. */
public final class LineInside {
    private LineInside() {}

    /** @param out what went to standard output */
    public record Said(int status, String out, String err) {}

    public static Said run(Shop shop, Path folder, String... words) {
        return run(shop, folder, Map.of(), words);
    }

    /** @param secrets that the command brings, by their variables */
    public static Said run(Shop shop, Path folder, Map<String, String> secrets, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Cli cli = new Cli(session -> { }, stream(out), stream(err)).inside(shop, new Handover(List.of(words), folder, secrets));
        return new Said(cli.run(words), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
