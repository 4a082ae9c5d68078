package app.kontor.cli;

import app.kontor.catalog.Variant;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which product is meant by what a channel calls it, or makes products of such texts. */
@Command(name = "match")
final class MatchCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "TEXT")
    private List<String> words = List.of();

    @Option(names = "--factor", paramLabel = "N", defaultValue = "1")
    private Quantity factor;

    @Option(names = "--create")
    private boolean create;

    @Spec
    private CommandSpec spec;

    MatchCommand(Session session) {
        this.session = session;
    }

    record Matched(String text, String sku, Quantity factor, int orders) {}

    record Made(List<Product> products) {}

    record Product(Sku sku, String name) {}

    @Override
    public Answer call() {
        if (create) {
            return session.inShop(shop -> made(shop.matching().create(words)));
        }
        if (words.size() != 2) {
            throw new ParameterException(spec.commandLine(), "match TEXT SKU [--factor N] | match --create [TEXT...]");
        }
        return session.inShop(shop -> {
            int orders = shop.matching().match(words.get(0), words.get(1), factor);
            Matched matched = new Matched(words.get(0), words.get(1), factor, orders);
            return Answer.of(matched, session.texts().get("cli.match.done", matched.text, factor, matched.sku, orders));
        });
    }

    private Answer made(List<Variant> variants) {
        Made made = new Made(variants.stream().map(v -> new Product(v.sku(), v.name())).toList());
        TextTable table = new TextTable(session.texts(), "sku", "name");
        made.products.forEach(p -> table.row(p.sku, p.name));
        return Answer.of(made, table.toString(), session.texts().get("cli.match.made", variants.size()));
    }
}
