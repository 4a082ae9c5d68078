package app.kontor.trials.hostile;

import app.kontor.Given;
import app.kontor.cli.LineInside;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.FilePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The same file a second time, by the command {@code import}: it must say of it what the use case said, as one JSON object. */
record LineTrial(Given shop, Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return what is wrong; null if nothing is */
    @Nullable String complaint(String name, byte[] bytes, ReadOptions options, Outcome before) {
        Path file = folder.resolve(name);
        try {
            Files.write(file, bytes);
            LineInside.Said said = LineInside.run(shop.shop, folder, words(file, options));
            return complaint(JSON.readTree(said.out()), said.status(), name, before);
        } catch (IOException e) {
            throw new UncheckedIOException("A file for the command", e);
        } finally {
            file.toFile().delete();
        }
    }

    private static @Nullable String complaint(JsonNode said, int status, String name, Outcome before) {
        return switch (before) {
            case Outcome.Refused refused -> {
                String message = said.at("/error/message").asString();
                boolean isSame = status == 1 && said.at("/error/code").asString().equals(refused.why().code());
                yield isSame && message.startsWith(name + ": ") ? null : "the command says " + status + " " + said;
            }
            case Outcome.Read read -> counts(said, status, read.plan().files().getFirst().counts());
            case Outcome.Ruled ruled -> said.at("/error/code").asString().equals(ruled.key()) ? null : "the command says " + said;
            case Outcome.Fault fault -> fault.what();
        };
    }

    private static @Nullable String counts(JsonNode said, int status, FilePlan.Counts counts) {
        JsonNode file = said.at("/files/0");
        int taken = file.path("new").asInt() + file.path("changed").asInt() + file.path("same").asInt();
        boolean isSame = status == 0 && taken == counts.created() + counts.changed() + counts.same()
                && file.path("rejected").asInt() == counts.rejected() && file.path("new").asInt() == 0;
        String start = said.toString();
        return isSame ? null : "the command says " + status + " " + start.substring(0, Math.min(600, start.length()));
    }

    private static String[] words(Path file, ReadOptions options) {
        List<String> words = new ArrayList<>(List.of("import", file.toString(), "--json", "--lang", Locale.ENGLISH.getLanguage()));
        add(words, "--as", options.format());
        add(words, "--charset", options.charset());
        add(words, "--delimiter", options.delimiter());
        add(words, "--decimal", options.decimal());
        add(words, "--date-order", options.dateOrder());
        add(words, "--sheet", options.sheet());
        return words.toArray(String[]::new);
    }

    private static void add(List<String> words, String name, @Nullable String value) {
        if (value != null) {
            words.add(name + "=" + value);
        }
    }
}
