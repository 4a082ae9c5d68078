package app.kontor.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the shop is set to; does its work in {@code get} and {@code set}. */
@Command(name = "settings")
final class SettingsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "settings get [KEY] | settings set KEY VALUE");
    }

    record Values(Map<String, String> settings) {
        Answer in(Session session) {
            TextTable table = new TextTable(session.texts(), "key", "value");
            settings.forEach(table::row);
            return Answer.of(this, table.toString());
        }
    }

    /** Shows all settings, or one. */
    @Command(name = "get")
    static final class Get implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", arity = "0..1", paramLabel = "KEY")
        private @Nullable String key;

        Get(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return session.inShop(shop -> {
                Map<String, String> values = key == null
                        ? new LinkedHashMap<>(shop.settings().get().all())
                        : Map.of(key, shop.settings().get(key));
                return new Values(values).in(session);
            });
        }
    }

    /** Changes one setting; an empty value goes back to the default. */
    @Command(name = "set")
    static final class Set implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "KEY")
        private String key;

        @Parameters(index = "1", paramLabel = "VALUE")
        private String value;

        Set(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return session.inShop(shop -> new Values(Map.of(key, shop.settings().set(key, value))).in(session));
        }
    }
}
