package app.kontor.backup;

import app.kontor.db.ClosedFile;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Opener;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Getting a shop back from a backup. Works where no shop can be opened, or none is; what was there is renamed, never overwritten. The
 * shop must not be open in any process, this one included.
 */
public final class Restore {
    private static final int TIMES = 3;

    private final ShopFolder folder;
    private final Path settings;
    private final Inspector inspector;
    private final Shelf shelf;
    private final SecondCopies second;

    /** @param settings this PC's settings file, restored where there is none */
    public Restore(ShopFolder folder, Path settings, Inspector inspector) {
        this.folder = folder;
        this.settings = settings;
        this.inspector = inspector;
        this.shelf = Shelf.of(folder);
        this.second = new SecondCopies(shelf, inspector.clock());
    }

    /** Where the generations lie. */
    public Path folder() {
        return shelf.folder();
    }

    /** All generations here, also those that do not count; newest first. */
    public List<Generation> all() {
        return shelf.all();
    }

    public SecondPlace second() {
        return second.place();
    }

    /** The verified generations here and, where one is not here, in the second place; newest first. */
    public List<Generation> choices() {
        List<Generation> here = shelf.all().stream().filter(Generation::isVerified).toList();
        List<String> ids = here.stream().map(Generation::id).toList();
        return Stream.concat(here.stream(), elsewhere().stream().filter(one -> one.isVerified() && !ids.contains(one.id())))
                .sorted((a, b) -> b.at().compareTo(a.at())).toList();
    }

    /** What a file holds; reads all of it. @throws BusinessRuleException restore.noFile, restore.noBackup, restore.newer, restore.damaged */
    public Content look(Path file) {
        return Room.explaining(file.toAbsolutePath().getParent(), () -> new BackupFile(file).verified());
    }

    /**
     * Brings the shop back.
     *
     * @param wanted a generation's id, or a file
     * @throws BusinessRuleException what {@link #look} throws, shop.locked, restore.busy, restore.unverified, backup.noSpace,
     *     backup.readOnly, backup.notSound; then everything is as it was
     */
    public Restored run(String wanted, Course course) {
        return run(wanted, Opener.NOTHING, course);
    }

    /**
     * As {@link #run(String, Course)}, of a shop that may be encrypted.
     *
     * @param opener what opened the shop when the backup was made; where the shop is still here, what opens it now
     * @throws BusinessRuleException also shop.encrypted, shop.wrongPassphrase, shop.wrongRecovery
     */
    public Restored run(String wanted, Opener opener, Course course) {
        Swap swap = new Swap(folder);
        Path ground = folder.path().getParent();
        if (ground == null) {
            throw new BusinessRuleException("shop.badFolder", folder.path());
        }
        return Room.explaining(ground, () -> {
            Room.require(ground, 0);
            FileChannel taken = swap.taken();
            try {
                swap.settle();
                return run(file(wanted), opener, swap, course);
            } finally {
                swap.release(taken);
            }
        });
    }

    /**
     * Before a shop is looked for in a folder: finishes or undoes a restore that was interrupted there.
     *
     * @throws BusinessRuleException restore.busy while one is at work
     */
    public static void settle(ShopFolder folder) {
        Swap swap = new Swap(folder);
        if (folder.path().getParent() == null || !swap.isOpen()) {
            return;
        }
        Room.explaining(folder.path().getParent(), () -> {
            FileChannel taken = swap.taken();
            try {
                swap.settle();
                return true;
            } finally {
                swap.release(taken);
            }
        });
    }

    private Restored run(Path file, Opener opener, Swap swap, Course course) throws IOException {
        course.begin(Course.Step.UNPACKING);
        BackupFile backup = new BackupFile(file);
        Content content = backup.verified();
        try (ClosedFile ours = Files.exists(folder.databaseFile()) ? ClosedFile.of(folder) : null) {
            ShopFolder work = swap.work();
            Room.require(work.path().getParent(), TIMES * Files.size(file));
            work.disk().createFolders(work.path());
            Unpacking unpacking = new Unpacking(backup, content, work).opened(opener, folder);
            course.begin(Course.Step.REPLAYING);
            Replay.Result replayed = new Replay(unpacking, inspector, course).run(folder);
            course.begin(Course.Step.DOCUMENTS);
            List<String> missing = unpacking.documents(sources(unpacking), inspector.documents(unpacking.work()), course);
            course.begin(Course.Step.SWAPPING);
            close(ours);
            Path damaged = swap.swap(inspector.clock());
            unpacking.settings(settings);
            return new Restored(id(file), file, content, replayed.now(), replayed.now().seq() - unpacking.seq(), replayed.journal(), missing, damaged);
        } finally {
            swap.settle();
        }
    }

    /** Windows renames no folder that a file is open in. */
    private static void close(@Nullable ClosedFile file) throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private List<ShopFolder> sources(Unpacking unpacking) {
        List<ShopFolder> sources = new ArrayList<>(List.of(folder, unpacking.beside(), shelf.shared()));
        elsewhere().stream().map(one -> new ShopFolder(one.file().getParent(), folder.disk())).distinct().forEach(sources::add);
        return sources;
    }

    private Path file(String wanted) {
        if (Files.exists(shelf.draft(wanted.replaceAll("[^a-z0-9-]", "")).folder())) {
            throw new BusinessRuleException("restore.unverified", wanted);
        }
        Optional<Generation> found = Stream.concat(shelf.all().stream(), elsewhere().stream()).filter(one -> one.id().equals(wanted)).findFirst();
        return found.map(Generation::file).orElseGet(() -> Path.of(wanted).toAbsolutePath());
    }

    private static String id(Path file) {
        return file.getFileName().toString().replaceFirst("\\.zip$", "");
    }

    private List<Generation> elsewhere() {
        return second.reachable().map(place -> Room.explaining(place.folder(), () -> SecondCopies.all(place.folder()))).orElse(List.of());
    }
}
