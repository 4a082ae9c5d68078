package app.kontor.trials;

import app.kontor.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kontor's command line in this process: what it answers as JSON. */
final class CommandLine {
    private CommandLine() {}

    /** @return the answer; a refusal is {@code {"error":{"code":…}}} */
    static JsonNode ask(Path shop, String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(List.of("--shop", shop.toString(), "--lang", "en", "--json"));
        words.addAll(List.of(command));
        int status = new Cli(session -> {}, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err)).run(
                words.toArray(String[]::new));
        if (out.size() == 0) {
            throw new IllegalStateException(words + " answered nothing, status " + status + ": " + err);
        }
        return JsonMapper.shared().readTree(out.toByteArray());
    }
}
