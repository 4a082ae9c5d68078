package app.kontor.cli;

import app.kontor.printing.PrintPlan;
import app.kontor.printing.Printer;
import app.kontor.printing.Printing;
import app.kontor.printing.Route;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows this PC's printers, and which paper goes to which. */
@Command(name = "printers")
final class PrintersCommand implements Callable<Answer> {
    private final Session session;

    PrintersCommand(Session session) {
        this.session = session;
    }

    private record Shown(List<Printer> printers, List<Route> plan) {}

    @Override
    public Answer call() {
        Printing printing = PrintCommand.printing();
        List<Printer> printers = printing.printers();
        PrintPlan plan = printing.plan();
        TextTable table = new TextTable(session.texts(), "paper", "printer", ">copies");
        plan.all().forEach(route -> table.row(session.texts().get("print.kind." + route.kind().code()),
                route.isFolder() ? printing.papers().toString() : route.printer(), route.copies()));
        TextTable found = new TextTable(session.texts(), "printer");
        printers.forEach(printer -> found.row(printer.name()));
        return Answer.of(new Shown(printers, plan.all()), found.toString(), table.toString());
    }
}
