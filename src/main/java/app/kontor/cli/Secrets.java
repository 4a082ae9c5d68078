package app.kontor.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Passphrases for a command: from a variable of the environment, else a line of standard input, which a terminal does not show.
 * Never from the command line, where every program of the PC can read them.
 */
public final class Secrets {
    /** Who {@code --user} is. */
    static final String PASSPHRASE = "KONTOR_PASSPHRASE";
    /** What it shall be from now on. */
    static final String NEW_PASSPHRASE = "KONTOR_PASSPHRASE_NEW";

    private final UnaryOperator<@Nullable String> source;

    private final Predicate<String> set;

    private Secrets(UnaryOperator<@Nullable String> source, Predicate<String> set) {
        this.source = source;
        this.set = set;
    }

    /** Of this process. */
    static Secrets ofThisProcess() {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return new Secrets(name -> {
            String set = System.getenv(name);
            return set != null ? set : typed(lines);
        }, name -> System.getenv(name) != null);
    }

    /** Handed over by the process in which the command was given. */
    static Secrets of(Map<String, String> known) {
        return new Secrets(known::get, known::containsKey);
    }

    /** Empty at the end of the input. @throws Needed where it can only be asked for in another process */
    char[] get(String name) {
        String secret = source.apply(name);
        if (secret == null) {
            throw new Needed(name);
        }
        return secret.toCharArray();
    }

    /** Whether it is known without anybody typing it. */
    boolean isSet(String name) {
        return set.test(name);
    }

    private static String typed(BufferedReader lines) {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = console.readPassword("? ");
            return typed == null ? "" : new String(typed);
        }
        try {
            String line = lines.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that took the command over lacks a secret. */
    static final class Needed extends RuntimeException {
        private final String name;

        Needed(String name) {
            super(name);
            this.name = name;
        }

        String name() {
            return name;
        }
    }
}
