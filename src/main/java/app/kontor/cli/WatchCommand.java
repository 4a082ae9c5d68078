package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.importing.folder.Drop;
import app.kontor.importing.folder.DropFolder;
import app.kontor.importing.folder.Outcome;
import app.kontor.importing.folder.Tried;
import app.kontor.importing.plan.FilePlan;
import app.kontor.online.Connection;
import app.kontor.online.Fetching;
import app.kontor.online.Secret;
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

    @Option(names = "--fetch")
    private boolean fetch;

    WatchCommand(Session session) {
        this.session = session;
    }

    record Watched(@Nullable Path folder, List<File> files) {}

    record File(String file, @Nullable String channel, @Nullable Integer batch, @JsonProperty("new") @Nullable Integer created,
            @Nullable Integer changed, @Nullable Integer same, @Nullable Integer rejected, boolean waits, String why, @Nullable Path now) {}

    @Override
    public Answer call() {
        return session.inShop(this::run);
    }

    private Answer run(Shop shop) {
        DropFolder drops = shop.dropFolder();
        List<File> files = new ArrayList<>();
        if (fetch) {
            shop.connections().all().forEach(connection -> files.add(fetched(shop, connection)));
            if (folder == null && drops.root().isEmpty()) {
                return answer(null, files);
            }
        }
        Path root = folder != null ? folder.toAbsolutePath() : drops.root().orElseThrow(() -> new BusinessRuleException("folder.none"));
        drops.prepare(root);
        await(drops, root);
        for (Drop drop : drops.lying(root)) {
            files.add(file(drops.take(root, drop, session.texts())));
        }
        return answer(root, files);
    }

    /** One shop that can't be reached keeps no other from its turn. Nobody is asked for a key: this runs alone. */
    private File fetched(Shop shop, Connection connection) {
        try {
            Secret secret = shop.connections().secrets().get(connection);
            Fetching.Fetched fetched = shop.fetching().fetch(connection, secret, OnlineShop.UNWATCHED);
            Tried tried = fetched.request() == null ? Tried.NOTHING : shop.dropFolder().tried(fetched.request(), session.texts());
            FilePlan.Counts counts = tried.counts();
            return new File(connection.address().toString(), connection.name(), tried.batch(), counts == null ? null : counts.created(),
                    counts == null ? null : counts.changed(), counts == null ? null : counts.same(), counts == null ? null : counts.rejected(),
                    !tried.why().isEmpty(), tried.why(), null);
        } catch (BusinessRuleException rule) {
            return new File(connection.address().toString(), connection.name(), null, null, null, null, null, true,
                    session.texts().error(rule), null);
        }
    }

    private Answer answer(@Nullable Path root, List<File> files) {
        TextTable table = new TextTable(session.texts(), "file", "channel", ">import", ">new", ">changed", ">same", "why");
        files.forEach(f -> table.row(f.file, f.channel, f.batch, f.created, f.changed, f.same, f.why.replace('\n', ' ')));
        boolean fine = files.stream().noneMatch(File::waits);
        return new Answer(new Watched(root, files), files.isEmpty() ? session.texts().get("cli.watch.nothing", root == null ? "" : root) : table.toString(), fine);
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
