package app.kontor.online;

import app.kontor.db.ShopFolder;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.FileName;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders from shops: fetched to the disk, and handed over as a file that can be planned and imported like any other. */
public final class Fetching {
    /** Changes of the same moment may become visible one after the other: the last minutes are asked for once more, and are the same. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final ShopFolder folder;
    private final Reach reach;

    public Fetching(ShopFolder folder, Reach reach) {
        this.folder = folder;
        this.reach = reach;
    }

    /**
     * What was fetched.
     *
     * @param request to plan and apply; null if the shop has nothing new
     * @param orders  as many as the shop answered; one that changed meanwhile counts twice
     */
    public record Fetched(Connection from, @Nullable ImportRequest request, int orders) {}

    /** Asks the shop for its name, which needs the right address and the right key. @throws BusinessRuleException online.* */
    public String test(Connection connection, Secret secret, Course course) {
        try (Storefront shop = reach.open(connection, secret, course)) {
            return shop.name();
        }
    }

    /**
     * Everything that changed since the last import, page by page; one that was interrupted goes on where it stopped. Nothing is
     * imported, and the next fetch begins where this one did until it is.
     *
     * @throws BusinessRuleException online.*
     */
    public Fetched fetch(Connection connection, Secret secret, Course course) {
        Waiting waiting = new Waiting(folder, connection);
        try (FileChannel held = waiting.hold(connection.name()); Storefront shop = reach.open(connection, secret, course)) {
            Waiting.State state = waiting.state(connection);
            long total = 0;
            boolean last = false;
            while (!last && held.isOpen()) {
                course.at(state.orders(), total);
                Storefront.OrderPage page = shop.orders(connection.since(), state.cursor());
                total = Math.max(total, state.orders() + page.left());
                state = waiting.add(state, page);
                last = page.last();
            }
            return new Fetched(connection, state.orders() == 0 ? null : request(connection, waiting, state), state.orders());
        } catch (IOException e) {
            throw new BusinessRuleException("online.waiting", folder.path());
        }
    }

    private static ImportRequest request(Connection connection, Waiting waiting, Waiting.State state) {
        Instant until = Objects.requireNonNull(state.newest()).minus(OVERLAP);
        InputFile file = new InputFile(FileName.of(connection.name() + " orders", ".jsonl"), waiting.content(state));
        return new ImportRequest(List.of(file), ReadOptions.RECOGNISE, connection.name()).from(
                new ImportRequest.Origin(tx -> Connections.applied(tx, connection.channel(), until), waiting::clear));
    }
}
