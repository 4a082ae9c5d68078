package app.kontor.cli;

import app.kontor.exporting.storefront.Notices;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import java.nio.file.Path;
import java.time.LocalDate;
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

    @Option(names = "--since", paramLabel = "DATE")
    private @Nullable LocalDate since;

    @Option(names = "--untracked")
    private boolean untracked;

    @Option(names = "--mark")
    private boolean mark;

    @Option(names = "--shop-file", paramLabel = "FILE")
    private @Nullable Path sheet;

    @Option(names = "--send")
    private boolean send;

    /** Straight to the connected shop, without a file. */
    boolean send() {
        return send;
    }

    /** Nothing is written: the channel knows already. */
    boolean mark() {
        return mark;
    }

    Notices.Request shipments(ChannelId id) {
        return new Notices.Request(id, since, untracked, sheet == null ? null : InFile.read(sheet));
    }

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
        if (out == null && !dryRun && !mark && !send) {
            throw new BusinessRuleException("export.whereTo");
        }
        return dryRun || mark || send ? null : out;
    }
}
