package app.kontor.cli;

import app.kontor.day.PickPaper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a pick list of what is allocated and on no list yet, and prints it. */
@Command(name = "pick")
final class PickCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--orders", paramLabel = "N", split = ",")
    private List<String> orders = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    PickCommand(Session session) {
        this.session = session;
    }

    record Picked(String list, int orders, int lines, String file, int pages, List<String> warnings) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> answer(shop.pickPaper().pick(shop.orders().resolve(orders), out)));
    }

    private Answer answer(PickPaper.Result result) {
        int lines = result.list().orders().stream().mapToInt(order -> order.lines().size()).sum();
        Picked picked = new Picked(result.list().number(), result.list().orders().size(), lines, out.toString(),
                result.file().pages(), result.file().warnings());
        return Answer.of(picked, session.texts().get("cli.pick.done", picked.list, picked.orders, picked.lines, picked.file),
                PaperAnswer.warnings(picked.warnings, session.texts()));
    }
}
