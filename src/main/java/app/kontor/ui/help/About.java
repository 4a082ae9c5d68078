package app.kontor.ui.help;

import app.kontor.ui.kit.Ui;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What runs here: Kontor, Java, the libraries and their licences, as a page of Markdown. */
final class About {
    private static final String LIBRARIES = "/app/kontor/help/libraries.csv";

    private About() {}

    static String text(Ui ui) {
        Package program = About.class.getPackage();
        String version = program.getImplementationVersion() == null ? ui.text("help.about.development") : program.getImplementationVersion();
        return "# " + ui.text("help.about") + "\n\n"
                + ui.text("help.about.what") + "\n\n"
                + "|  |  |\n|---|---|\n"
                + row("Kontor", version)
                + row("Java", System.getProperty("java.vm.vendor") + " " + Runtime.version())
                + row("JavaFX", System.getProperty("javafx.runtime.version"))
                + row(ui.text("help.about.system"), System.getProperty("os.name") + " " + System.getProperty("os.version")
                        + ", " + System.getProperty("os.arch"))
                + "\n## " + ui.text("help.about.licences") + "\n\n" + ui.text("help.about.own") + "\n\n"
                + "| " + ui.text("help.about.library") + " | " + ui.text("help.about.version") + " | " + ui.text("help.about.licence")
                + " |\n|---|---|---|\n" + libraries();
    }

    private static String libraries() {
        return lines().stream().map(line -> line.split(";"))
                .map(cells -> "| " + cells[1] + " | " + cells[2] + " | " + cells[3] + " |\n")
                .collect(Collectors.joining());
    }

    /** artifact;name;version;licence, a line a library. */
    static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(About.class.getResourceAsStream(LIBRARIES))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String what, String value) {
        return "| " + what + " | " + value + " |\n";
    }
}
