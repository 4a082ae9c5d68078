package app.kontor.backup;

import app.kontor.backup.Content.Inspection;
import app.kontor.backup.Content.Part;
import app.kontor.db.ClosedFile;
import app.kontor.db.Database;
import app.kontor.db.JournalFiles;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Backups of one shop. A backup is made in two steps: a copy, for which the writers wait, and its check, for which nobody waits. The
 * first without the second leaves an unverified copy that the next {@link #finish} checks.
 */
public final class Backups {
    private static final Duration FRESH = Duration.ofHours(1);

    private final Source source;
    private final Inspector inspector;
    private final Shelf shelf;
    private final Copier copier;
    private final Proof proof;
    private final SecondCopies second;
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * What is backed up.
     *
     * @param database writes H2's zip of the database to a file that does not exist
     * @param stand    where the shop stands; empty for one that nobody has open
     * @param settings this PC's settings file
     * @param zone     whose midnight ends a day
     */
    public record Source(
            ShopFolder folder, Consumer<Path> database, Supplier<Optional<Stand>> stand, Path settings, Supplier<ZoneId> zone) {

        /** An open shop. */
        public static Source open(ShopFolder folder, Database db, Path settings, Supplier<ZoneId> zone) {
            return new Source(folder, db::snapshot, () -> Optional.of(db.read(BackupStore::stand)), settings, zone);
        }

        /** A shop that nobody has open. */
        public static Source closed(ShopFolder folder, Path settings) {
            return new Source(folder, target -> Room.explaining(folder.backups(), () -> packed(folder, target)),
                    Optional::empty, settings, ZoneId::systemDefault);
        }

        /** @throws BusinessRuleException shop.locked */
        private static Path packed(ShopFolder folder, Path target) throws IOException {
            try (ClosedFile closed = ClosedFile.of(folder)) {
                return DatabaseZip.pack(closed, folder, target);
            }
        }
    }

    /** @param seq number of the last command */
    public record Stand(long seq, boolean hasOrders) {}

    public Backups(Source source, Inspector inspector) {
        this.source = source;
        this.inspector = inspector;
        this.shelf = Shelf.of(source.folder());
        this.copier = new Copier(source, shelf, inspector);
        this.proof = new Proof(shelf, inspector);
        this.second = new SecondCopies(shelf, inspector.clock());
    }

    /** Where they lie. */
    public Path folder() {
        return shelf.folder();
    }

    /** Newest first. */
    public List<Generation> all() {
        return shelf.all();
    }

    /** As {@link #all}, with those that lie at the second place; while that is unplugged nobody knows of them. */
    public List<Stored> stored() {
        List<Generation> here = all();
        Map<String, Generation> there = new LinkedHashMap<>();
        second.of(here).forEach(one -> there.put(one.id(), one));
        List<Stored> stored = new ArrayList<>();
        here.forEach(one -> stored.add(new Stored(one, there.remove(one.id()) == null ? Stored.Where.HERE : Stored.Where.BOTH)));
        there.values().forEach(one -> stored.add(new Stored(one, Stored.Where.SECOND)));
        stored.sort(Comparator.comparing((Stored one) -> one.generation().at()).reversed());
        return List.copyOf(stored);
    }

    public Optional<Generation> lastVerified() {
        return all().stream().filter(Generation::isVerified).findFirst();
    }

    /** Whether there is reason for one now: never while nothing has changed since the last verified one. */
    public boolean isDue(Reason reason) {
        Optional<Stand> stand = source.stand().get();
        Optional<Generation> last = lastVerified();
        if (stand.isEmpty() || last.map(one -> seq(one) == stand.get().seq()).orElse(false)) {
            return false;
        }
        Instant now = inspector.clock().instant();
        return switch (reason) {
            case DAILY -> last.map(one -> day(one.at()).isBefore(day(now))).orElse(true);
            case IMPORT -> last.map(one -> one.at().isBefore(now.minus(FRESH))).orElse(stand.get().hasOrders());
            case EXIT, MIGRATION, ASKED -> true;
        };
    }

    /**
     * Copies the shop, checks the copy, lets old generations go and copies it to the second place.
     *
     * @throws BusinessRuleException backup.busy, backup.noSpace, backup.readOnly, backup.full, backup.failed, backup.notSound
     */
    public Generation make(Reason reason, Course course) {
        return inTurn(() -> finish(copier.copy(reason, course), course));
    }

    /** The first step alone: for the window's exit. The shop may be closed before {@link #finish}. */
    public void copy(Reason reason, Course course) {
        inTurn(() -> copier.copy(reason, course));
    }

    /** Whether there is a copy that was not checked yet. */
    public boolean isUnfinished() {
        return !shelf.drafts().isEmpty();
    }

    /** Checks the newest copy that was not checked yet; older ones are of no use any more. */
    public Optional<Generation> finish(Course course) {
        if (shelf.drafts().isEmpty()) {
            return Optional.empty();
        }
        return inTurn(() -> {
            shelf.sweep();
            List<Draft> drafts = shelf.drafts();
            Instant last = lastVerified().map(Generation::at).orElse(Instant.MIN);
            Optional<Draft> newest = drafts.stream().findFirst().filter(draft -> draft.generation().at().isAfter(last));
            Optional<Generation> made = newest.isEmpty() ? Optional.empty() : Optional.of(finish(newest.get(), course));
            for (Draft old : drafts) {
                old.remove();
            }
            return made;
        });
    }

    /**
     * A backup into a file of its own, with all documents inside.
     *
     * @param target a new file, or a folder to make one in
     * @throws BusinessRuleException also backup.exists, backup.noFolder
     */
    public Generation makeFile(Path target, Course course) {
        return inTurn(() -> {
            copier.renew(course);
            Draft draft = copier.copy(Reason.ASKED, course);
            Path named = target.toAbsolutePath().normalize();
            Path file = Files.isDirectory(named) ? named.resolve("kontor-" + draft.id() + ".zip") : named;
            try {
                return Room.explaining(file.getParent(), () -> proof.whole(draft, file, course));
            } finally {
                draft.remove();
            }
        });
    }

    public SecondPlace second() {
        return second.place();
    }

    /** Chooses the second place, or none. @throws BusinessRuleException backup.noFolder, backup.readOnly */
    public void secondTo(@Nullable Path folder) {
        Room.explaining(shelf.folder(), () -> {
            if (folder != null) {
                Room.require(folder, 0);
            }
            second.choose(folder);
            return true;
        });
    }

    /** Brings the second place up to date, if it is there. */
    public SecondPlace copyToSecond(Course course) {
        lastVerified().ifPresent(last -> second.copy(last, source.zone().get(), course));
        return second();
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T inTurn(Work<T> work) {
        turn.lock();
        try {
            return Room.explaining(shelf.folder(), () -> {
                shelf.disk().createFolders(shelf.folder());
                try (FileChannel taken = shelf.taken()) {
                    return work.run();
                }
            });
        } finally {
            turn.unlock();
        }
    }

    private Generation finish(Draft draft, Course course) throws IOException {
        Generation made = proved(draft, course);
        shelf.thin(source.zone().get());
        second.copy(made, source.zone().get(), course);
        return made;
    }

    /** A copy that is not sound is not asked again at every start. */
    private Generation proved(Draft draft, Course course) throws IOException {
        try {
            return proof.generation(draft, course);
        } catch (BusinessRuleException unsound) {
            draft.remove();
            throw unsound;
        }
    }

    private LocalDate day(Instant at) {
        return at.atZone(source.zone().get()).toLocalDate();
    }

    private static long seq(Generation one) {
        Inspection inspection = one.content() == null ? null : one.content().inspection();
        return inspection == null ? -1 : inspection.seq();
    }
}
