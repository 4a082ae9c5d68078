package app.kontor.cli;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.settings.NewShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a new shop in an empty folder. */
@Command(name = "init")
final class InitCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "")
    private String name;

    @Option(names = "--country", paramLabel = "CC")
    private @Nullable String country;

    @Option(names = "--currency", paramLabel = "CUR")
    private @Nullable String currency;

    @Option(names = "--vat-id", paramLabel = "ID")
    private @Nullable String vatId;

    InitCommand(Session session) {
        this.session = session;
    }

    record Made(String shop, String name, String country, String currency) {}

    @Override
    public Answer call() {
        String home = country == null ? Locale.getDefault().getCountry() : country.toUpperCase(Locale.ROOT);
        try (Shop shop = Entrance.create(session.shopFolder(), new NewShop(name, home, currency, vatId))) {
            var settings = shop.settings().get();
            Made made = new Made(
                    session.shopFolder().toString(), name, settings.country(), settings.currency().getCurrencyCode());
            List<String> lines = new ArrayList<>(List.of(session.texts().get("cli.init.done", made.shop, made.country, made.currency)));
            shop.warnings().forEach(key -> lines.add(session.texts().get(key, made.shop)));
            return Answer.of(made, lines.toArray(String[]::new));
        }
    }
}
