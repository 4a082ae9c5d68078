package app.kontor.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is done with something that is kept under a name: handed on as a text, taken from one, given up. One or none of these. */
class HandOn {
    @Option(names = "--import", paramLabel = "FILE", required = true)
    @Nullable Path bring;

    @Option(names = "--export", paramLabel = "FILE", required = true)
    @Nullable Path export;

    @Option(names = "--delete", required = true)
    boolean delete;

    /** @throws app.kontor.value.BusinessRuleException file.unreadable */
    static String read(Path file) {
        return new String(InFile.read(file), StandardCharsets.UTF_8);
    }

    /** If it was asked for. @throws app.kontor.value.BusinessRuleException file.unwritable */
    void export(String text) {
        if (export != null) {
            OutFile.write(export, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
