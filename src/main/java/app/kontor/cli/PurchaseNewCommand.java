package app.kontor.cli;

import app.kontor.partner.Supplier;
import app.kontor.purchasing.PurchaseEntry;
import app.kontor.purchasing.ReorderProposal;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Orders from a supplier: what the lines say, what is short, or both; or only says what is short. */
@Command(name = "new")
final class PurchaseNewCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--supplier", paramLabel = "S", required = true)
    private String supplier;

    @Option(names = "--line", paramLabel = "SKU=QTY[@PRICE]")
    private List<String> lines = List.of();

    @Option(names = "--short")
    private boolean isShort;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--expected", paramLabel = "DATE")
    private @Nullable LocalDate expected;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    @Option(names = "--dry-run")
    private boolean dryRun;

    PurchaseNewCommand(Session session) {
        this.session = session;
    }

    record Proposals(int count, List<Proposal> proposals) {}

    /** @param left to be had when open orders have theirs and what is ordered is here */
    record Proposal(String sku, String name, Quantity left, @Nullable Quantity reorderPoint, Quantity quantity) {
        static Proposal of(ReorderProposal p) {
            return new Proposal(p.offer().sku(), p.offer().name(), p.left(), p.reorderPoint(), p.quantity());
        }
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            Supplier meant = shop.suppliers().named(supplier);
            List<ReorderProposal> proposed = isShort ? shop.ordering().proposals(meant.id()) : List.of();
            if (dryRun) {
                return proposals(proposed.stream().map(Proposal::of).toList());
            }
            if (proposed.isEmpty() && isShort && lines.isEmpty()) {
                throw new BusinessRuleException("purchase.nothingShort", meant.name());
            }
            Stream<PurchaseEntry.Line> typed = lines.stream().map(ItemText::of).map(item -> new PurchaseEntry.Line(item.sku(), item.quantity(), item.price()));
            Stream<PurchaseEntry.Line> wanted = proposed.stream().map(one -> new PurchaseEntry.Line(one.offer().sku(), one.quantity(), null));
            PurchaseEntry entry = new PurchaseEntry(null, meant.id(), draft, expected, note, Stream.concat(typed, wanted).toList());
            return PurchaseOrdersCommand.answer(session, List.of(shop.ordering().save(entry)));
        });
    }

    private Answer proposals(List<Proposal> proposals) {
        TextTable table = new TextTable(session.texts(), "sku", "name", ">left", ">reorderPoint", ">quantity");
        proposals.forEach(p -> table.row(p.sku, p.name, p.left, p.reorderPoint, p.quantity));
        return Answer.of(new Proposals(proposals.size(), proposals), table.toString());
    }
}
