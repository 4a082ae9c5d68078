package app.kontor.cli;

import app.kontor.sales.UnmatchedText;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Lists what was ordered and is no product yet. */
@Command(name = "unmatched")
final class UnmatchedCommand implements Callable<Answer> {
    private final Session session;

    UnmatchedCommand(Session session) {
        this.session = session;
    }

    record Unmatched(List<Item> items) {}

    record Item(String text, @Nullable String sku, String name, int orders) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            List<UnmatchedText> found = shop.matching().unmatched();
            List<Item> items = found.stream().map(u -> new Item(u.text(), u.sku(), u.name(), u.orders())).toList();
            TextTable table = new TextTable(session.texts(), "text", "name", ">orders");
            items.forEach(item -> table.row(item.text, item.name, item.orders));
            return Answer.of(new Unmatched(items), table.toString(), session.texts().get("cli.unmatched.count", items.size()));
        });
    }
}
