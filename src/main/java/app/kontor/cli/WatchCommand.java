package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.importing.folder.Drop;
import app.kontor.importing.folder.DropFolder;
import app.kontor.importing.folder.Outcome;
import app.kontor.importing.plan.FilePlan;
import app.kontor.value.BusinessRuleException;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Imports what lies in the shop's folder for imports and needs no look; what does stays and is named. */
@Command(name = "watch")
final class WatchCommand implements Callable<Answer> {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final int STEPS = 120;

    private final Session session;

    @Option(names = "--folder", paramLabel = "DIR")
    private @Nullable Path folder;

    WatchCommand(Session session) {
        this.session = session;
    }

    record Watched(Path folder, List<File> files) {}

    record File(String file, @Nullable String channel, @Nullable Integer batch, @JsonProperty("new") @Nullable Integer created,
            @Nullable Integer changed, @Nullable Integer same, @Nullable Integer rejected, boolean waits, String why, Path now) {}

    @Override
    public Answer call() {
        return session.inShop(this::run);
    }

    private Answer run(Shop shop) {
        DropFolder drops = shop.dropFolder();
        Path root = folder != null ? folder.toAbsolutePath() : drops.root().orElseThrow(() -> new BusinessRuleException("folder.none"));
        drops.prepare(root);
        await(drops, root);
        List<File> files = new ArrayList<>();
        for (Drop drop : drops.lying(root)) {
            files.add(file(drops.take(root, drop, session.texts())));
        }
        TextTable table = new TextTable(session.texts(), "file", "channel", ">import", ">new", ">changed", ">same", "why");
        files.forEach(f -> table.row(f.file, f.channel, f.batch, f.created, f.changed, f.same, f.why.replace('\n', ' ')));
        boolean fine = files.stream().noneMatch(File::waits);
        return new Answer(new Watched(root, files), files.isEmpty() ? session.texts().get("cli.watch.nothing", root) : table.toString(), fine);
    }

    /** A file that is just being written is waited for, up to half a minute; the next call finds it otherwise. */
    private static void await(DropFolder drops, Path root) {
        try {
            for (int step = 0; step < STEPS && drops.isBusy(root); step++) {
                new CountDownLatch(1).await(STEP.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static File file(Outcome outcome) {
        FilePlan.Counts counts = outcome.counts();
        Drop drop = outcome.drop();
        return new File(drop.name(), drop.channel(), outcome.batch(), counts == null ? null : counts.created(),
                counts == null ? null : counts.changed(), counts == null ? null : counts.same(), counts == null ? null : counts.rejected(),
                outcome.waits(), outcome.why(), outcome.now());
    }
}
