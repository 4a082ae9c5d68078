package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.day.SelfCheck;
import app.kontor.value.Permissions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks whether everything in the shop adds up; the exit status says so. */
@Command(name = "check")
final class CheckCommand implements Callable<Answer> {
    private final Session session;

    CheckCommand(Session session) {
        this.session = session;
    }

    record Checked(boolean ok, List<Check> checks) {}

    record Check(String name, boolean ok, String detail) {}

    @Option(names = "--rebuild")
    private boolean rebuild;

    @Option(names = "--new-journal")
    private boolean newJournal;

    @Override
    public Answer call() {
        if (newJournal) {
            session.demand(Permissions.RESTORE);
            session.renewJournal();
        }
        return rebuild ? session.inShop(this::rebuilt) : session.inAnyShop(shop -> answer(shop.selfCheck().run()));
    }

    private Answer rebuilt(Shop shop) {
        shop.selfCheck().rebuildLevels();
        return answer(shop.selfCheck().run());
    }

    private Answer answer(List<SelfCheck.Check> checks) {
        boolean ok = checks.stream().allMatch(SelfCheck.Check::ok);
        TextTable table = new TextTable(session.texts(), "check", "result", "detail");
        checks.forEach(c -> table.row(session.texts().get("check." + c.name()),
                session.texts().get(c.ok() ? "cli.check.ok" : "cli.check.wrong"), c.detail()));
        List<Check> all = checks.stream().map(c -> new Check(c.name(), c.ok(), c.detail())).toList();
        return new Answer(new Checked(ok, all), table.toString(), ok);
    }
}
