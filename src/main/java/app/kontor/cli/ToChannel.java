package app.kontor.cli;

import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What goes back to a channel, and how much of it. */
final class ToChannel {
    @Option(names = "--channel", paramLabel = "NAME")
    private @Nullable String channel;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--dry-run")
    private boolean dryRun;

    boolean all() {
        return all;
    }

    boolean dryRun() {
        return dryRun;
    }

    /** @throws BusinessRuleException export.whichChannel */
    String channel() {
        if (channel == null) {
            throw new BusinessRuleException("export.whichChannel");
        }
        return channel;
    }

    /** @throws BusinessRuleException export.whereTo where a file would be written */
    @Nullable Path target(@Nullable Path out) {
        if (out == null && !dryRun) {
            throw new BusinessRuleException("export.whereTo");
        }
        return dryRun ? null : out;
    }
}
