package app.kontor.cli;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.cli.Failure.Error;
import app.kontor.importing.FileRefused;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.PlainText;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine;

/**
 * Runs one call of the command line. Exit status: 0 done, 1 refused, 2 wrong usage. One of the three places that catch everything:
 * a refused rule becomes its sentence, anything else a short text with an error code, and its trace goes to the log.
 */
public final class Cli {
    public static final int DONE = 0;
    public static final int REFUSED = 1;
    public static final int WRONG_USAGE = 2;

    private final Consumer<Session> window;
    private final PrintStream out;
    private final PrintStream err;
    private Session.@Nullable Host host;
    private Secrets secrets = Secrets.ofThisProcess();

    /** @param window what to do without a command */
    public Cli(Consumer<Session> window, PrintStream out, PrintStream err) {
        this.window = window;
        this.out = out;
        this.err = err;
    }

    /** Works in a shop that this process holds already; files are found from the folder where the command was given. */
    Cli inside(Shop shop, Handover command) {
        host = new Session.Host(shop, command.folder());
        return reading(Secrets.of(command.secrets()));
    }

    /** Takes passphrases from elsewhere than this process. */
    Cli reading(Secrets from) {
        secrets = from;
        return this;
    }

    public int run(String... args) {
        Kontor kontor = new Kontor(window);
        kontor.session().reading(secrets);
        kontor.session().inside(host);
        CommandLine line = kontor.line();
        line.registerConverter(Path.class, kontor.session()::path);
        Words.register(line);
        line.setResourceBundle(Texts.bundle("app.kontor.cli.help", language(args)));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setParameterExceptionHandler(this::wrongUsage);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, kontor.session(), args));
        line.setExecutionStrategy(parsed -> answered(parsed, kontor.session()));
        return line.execute(args);
    }

    private int answered(ParseResult parsed, Session session) {
        int status = new RunLast().execute(parsed);
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (!(last.commandSpec().commandLine().getExecutionResult() instanceof Answer answer)) {
            return status; // help, or the window
        }
        if (session.json()) {
            printJson(answer.json());
        } else {
            out.println(answer.text().stripTrailing());
        }
        return answer.ok() ? DONE : REFUSED;
    }

    /** The help's language must be known before the line is parsed. */
    private static Locale language(String[] args) {
        List<String> words = Arrays.asList(args);
        int option = words.indexOf("--lang");
        return words.stream().filter(word -> word.startsWith("--lang=")).map(word -> word.substring("--lang=".length()))
                .findFirst()
                .or(() -> words.stream().skip(option + 1L).limit(option < 0 ? 0 : 1).findFirst())
                .map(Locale::forLanguageTag)
                .orElseGet(Locale::getDefault);
    }

    private int wrongUsage(ParameterException wrong, String[] args) {
        Optional<String> folder = wrong instanceof MissingParameterException ? folderLikeCommand(wrong.getCommandLine(), args) : Optional.empty();
        String says = folder.map(name -> new Texts(language(args)).error(new BusinessRuleException("cli.folderOrCommand", name, Path.of(".", name))))
                .orElse(wrong.getMessage());
        if (Arrays.asList(args).contains("--json")) {
            printJson(Failure.of("usage", says));
        }
        err.println(says);
        if (folder.isEmpty()) {
            wrong.getCommandLine().usage(wrong.getCommandLine().getErr());
        }
        return WRONG_USAGE;
    }

    /** {@code --shop demo}: the reader of the line takes a word for the command of that name wherever it stands. */
    private static Optional<String> folderLikeCommand(CommandLine line, String[] args) {
        int option = Arrays.asList(args).indexOf("--shop");
        return Arrays.stream(args).skip(option + 1L).limit(option < 0 ? 0 : 1).filter(line.getSubcommands()::containsKey).findFirst();
    }

    /** The window that holds the shop does the command; where none answers, the shop is locked. */
    private int failed(Exception failure, Session session, String[] args) {
        if (failure instanceof Secrets.Needed needed) { // only in the window: the process where the command was given knows it
            out.print(needed.name());
            out.flush();
            return Handover.ASKS;
        }
        boolean locked = failure instanceof BusinessRuleException rule && rule.key().equals("shop.locked") && host == null;
        Path socket = Entrance.socket(session.shopFolder());
        return (locked ? new Handover(List.of(args), Path.of("").toAbsolutePath()).to(socket, session.secrets()) : Optional.<Handover.Reply>empty())
                .map(this::passOn)
                .orElseGet(() -> refused(failure, session));
    }

    private int passOn(Handover.Reply reply) {
        out.writeBytes(reply.out());
        err.writeBytes(reply.err());
        return reply.status();
    }

    private int refused(Exception failure, Session session) {
        Error error = error(failure, session);
        if (session.json()) {
            printJson(new Failure(error));
        } else {
            err.println(PlainText.visible(error.message()));
        }
        return REFUSED;
    }

    private static Error error(Exception failure, Session session) {
        Texts texts = session.texts();
        return switch (failure) {
            case BusinessRuleException rule -> new Error(code(rule.key()), texts.error(rule));
            case FileRefused file -> new Error(file.code(), sentence(file, texts));
            default -> {
                String code = errorCode(failure);
                session.logged(() -> LoggerFactory.getLogger(Cli.class).error("Unexpected error {}", code, failure));
                yield new Error(code, texts.get("error.unexpected", code));
            }
        };
    }

    /** What is damaged, the sentence says; scripts know one code for all of it. */
    private static String code(String key) {
        return key.startsWith("shop.damaged") ? "shop.damaged" : key;
    }

    private static String sentence(FileRefused refused, Texts texts) {
        String why = texts.get(refused.textKey(), refused.arguments().toArray());
        return refused.file().isEmpty() ? why : PlainText.line(refused.file(), 120) + ": " + why;
    }

    /** The same fault has the same code on every PC, so that a reader of the log can find it: a hash of where it was thrown. */
    private static String errorCode(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = failure.getClass().getName() + (trace.length == 0 ? "" : trace[0].toString());
        return "unexpected." + HexFormat.of().toHexDigits(place.hashCode());
    }

    /** UTF-8 whatever the terminal speaks: the object is for programs. */
    private void printJson(Object answer) {
        out.writeBytes((Json.of(answer) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
