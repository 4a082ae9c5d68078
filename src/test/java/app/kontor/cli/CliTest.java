package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.BusinessRuleException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CliTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Session> windows = new ArrayList<>();

    @Test
    void opensTheWindowWithoutACommand() {
        assertThat(run(windows::add, "--shop", "/tmp/ana", "--lang=da")).isEqualTo(Cli.DONE);
        assertThat(windows).singleElement().satisfies(session -> {
            assertThat(session.shopFolder()).isEqualTo(Path.of("/tmp/ana").toAbsolutePath());
            assertThat(session.locale()).isEqualTo(Locale.of("da"));
        });
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEmpty();
    }

    @Test
    void saysARefusalAsASentence() {
        assertThat(run(refusing(), "--lang", "de")).isEqualTo(Cli.REFUSED);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEqualToIgnoringNewLines(
                "Hier gibt es keinen Bildschirm für das Fenster; ohne Fenster heißt es \"k BEFEHL\", siehe \"k --help\".");
    }

    @Test
    void saysARefusalToAScriptAsOneObject() {
        assertThat(run(refusing(), "--json", "--lang", "de")).isEqualTo(Cli.REFUSED);
        assertThat(text(err)).isEmpty();
        assertThat(text(out)).startsWith("{\"error\":{\"code\":\"window.noDisplay\",\"message\":\"Hier gibt es keinen Bildschirm für")
                .endsWith("\"}}\n");
    }

    @Test
    void givesAnUnexpectedErrorACodeThatStaysTheSame() {
        Consumer<Session> broken = session -> {
            throw new IllegalStateException("broken");
        };
        assertThat(run(broken, "--json")).isEqualTo(Cli.REFUSED);
        String first = text(out);
        out.reset();
        run(broken, "--json");
        assertThat(first).startsWith("{\"error\":{\"code\":\"unexpected.").isEqualTo(text(out));
    }

    @Test
    void showsItsHelpWhereTheUsageIsWrong() {
        assertThat(run(windows::add, "frobnicate", "--lang", "en")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("'frobnicate'", "Usage: kontor", "Folder of the shop");
        assertThat(windows).isEmpty();
    }

    @Test
    void saysInOneSentenceThatAFolderIsCalledLikeACommand() {
        assertThat(run(windows::add, "--lang=en", "--shop", "demo")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(text(err)).hasLineCount(1).contains("“demo” is also a command", "--shop " + Path.of(".", "demo"));
        assertThat(run(windows::add, "--shop", Path.of(".", "demo").toString())).isEqualTo(Cli.DONE);
        assertThat(windows).singleElement().satisfies(session -> assertThat(session.shopFolder()).isEqualTo(Path.of("demo").toAbsolutePath()));
    }

    @Test
    void tellsAScriptThatTheUsageIsWrong() {
        assertThat(run(windows::add, "--frobnicate", "--json")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(text(out)).startsWith("{\"error\":{\"code\":\"usage\",");
    }

    @Test
    void helpsInTheLanguageAskedFor() {
        assertThat(run(windows::add, "--help", "--lang=de")).isEqualTo(Cli.DONE);
        assertThat(text(out)).contains("Das Büro eines kleinen Online-Händlers");
        out.reset();
        run(windows::add, "--lang", "da", "--help");
        assertThat(text(out)).contains("Kontoret for en lille netbutik");
    }

    private static Consumer<Session> refusing() {
        return session -> {
            throw new BusinessRuleException("window.noDisplay", "k");
        };
    }

    private int run(Consumer<Session> window, String... args) {
        return new Cli(window, stream(out), stream(err)).run(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
