package app.kontor.cli;

import app.kontor.fulfilment.AllocationResult;
import app.kontor.fulfilment.Shortage;
import app.kontor.value.Quantity;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Promises stock to the open orders by the shop's policy. */
@Command(name = "allocate")
final class AllocateCommand implements Callable<Answer> {
    private final Session session;

    AllocateCommand(Session session) {
        this.session = session;
    }

    record Allocated(int orders, int lines, @JsonProperty("short") List<Missing> missing) {}

    record Missing(String order, String sku, Quantity missing) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> answer(shop.fulfilment().allocate()));
    }

    private Answer answer(AllocationResult result) {
        Allocated allocated = new Allocated(
                result.orders(), result.lines(), result.missing().stream().map(AllocateCommand::missing).toList());
        TextTable table = new TextTable(session.texts(), "number", "sku", ">missing");
        allocated.missing.forEach(m -> table.row(m.order, m.sku, m.missing));
        return Answer.of(allocated, table.toString(),
                session.texts().get("cli.allocate.done", allocated.orders, allocated.lines, allocated.missing.size()));
    }

    private static Missing missing(Shortage s) {
        return new Missing(s.order(), s.sku(), s.missing());
    }
}
