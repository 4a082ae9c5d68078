package app.kontor.cli;

import app.kontor.app.Entrance;
import app.kontor.backup.Course;
import app.kontor.backup.Restored;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Permissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gets the shop back from a backup. What was there is renamed, never overwritten. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE")
    private String wanted;

    RestoreCommand(Session session) {
        this.session = session;
    }

    record Done(
            BackupShown backup, long seq, long orders, @Nullable String lastInvoice, long replayed, String journal, List<String> missing,
            @Nullable String damaged, boolean sendStockAgain) {}

    @Override
    public Answer call() {
        if (session.isInWindow()) {
            throw new BusinessRuleException("restore.shopOpen");
        }
        session.demand(Permissions.RESTORE);
        return answer(Entrance.restore(session.shopFolder()).run(file(), session.opener(), Course.SILENT));
    }

    /** A generation's id, or a file as it was named on the line. */
    private String file() {
        return wanted.matches("\\d{8}-\\d{6}-[a-z]+(-\\d+)?") ? wanted : session.path(wanted).toString();
    }

    private Answer answer(Restored r) {
        String damaged = r.damaged() == null ? null : r.damaged().toString();
        BackupShown backup = BackupShown.of(r.id(), r.file().toString(), "verified", r.from(), null);
        Done done = new Done(backup, r.now().seq(), r.now().orders(), r.now().lastInvoice(), r.replayed(),
                r.journal().name().toLowerCase(Locale.ROOT), r.missing(), damaged, true);
        return Answer.of(done, sentences(r, done, session.texts()).toArray(String[]::new));
    }

    private List<String> sentences(Restored r, Done done, Texts texts) {
        List<String> all = new ArrayList<>();
        all.add(texts.get("restore.done", r.from().at(), done.replayed));
        all.add(texts.get("restore.journal." + done.journal));
        done.missing.forEach(one -> all.add(texts.get("restore.missing", one)));
        if (done.damaged != null) {
            all.add(texts.get("restore.putAway", done.damaged));
        }
        all.add(texts.get("restore.sendStock"));
        return all;
    }
}
