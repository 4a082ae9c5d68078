package app.kontor.trials;

import app.kontor.trials.Operation.Create;
import app.kontor.trials.Operation.Delete;
import app.kontor.trials.Operation.MakeFolder;
import app.kontor.trials.Operation.Move;
import app.kontor.trials.Operation.Open;
import app.kontor.trials.Operation.SyncFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A shop's folder as a disk holds it: which names are safe, and which changes of names a power cut may still take back because
 * their folder was not synced. Paths are relative to the folder.
 */
final class StoredFolder {
    /** A name that appears, goes, or both at once; a folder has no file. */
    private record Renamed(@Nullable Path gone, @Nullable Path come, @Nullable StoredFile file) {
        boolean in(Path folder) {
            return (gone != null && folder.equals(parent(gone))) || (come != null && folder.equals(parent(come)));
        }
    }

    private final Path root;
    private final Map<Path, StoredFile> seen = new TreeMap<>();
    private final Map<Path, Named> safe = new TreeMap<>();
    private final List<Renamed> open = new ArrayList<>();

    /** What a name stands for: a file, or a folder. */
    private record Named(@Nullable StoredFile file) {}

    StoredFolder(Path root, Image start) {
        this.root = root;
        start.folders().forEach(name -> safe.put(name, new Named(null)));
        start.files().forEach((name, bytes) -> {
            StoredFile file = new StoredFile(bytes);
            seen.put(name, file);
            safe.put(name, new Named(file));
        });
    }

    void apply(Operation operation) {
        if (operation instanceof SyncFolder sync) {
            open.removeIf(change -> {
                boolean synced = change.in(relative(sync.file()));
                if (synced) {
                    apply(change, safe);
                }
                return synced;
            });
            return;
        }
        Renamed change = change(operation);
        if (change == null) {
            if (!(operation instanceof Open)) {
                file(operation).apply(operation);
            }
            return;
        }
        open.add(change);
        if (change.gone != null) {
            seen.remove(change.gone);
        }
        if (change.come != null && change.file != null) {
            seen.put(change.come, change.file);
        }
    }

    /** What is there when the power comes back. @param underWay what had begun when it failed, or null */
    Image after(Loss loss, @Nullable Operation underWay, Random random) {
        Map<Path, Named> names = new TreeMap<>(safe);
        List<Renamed> doubtful = new ArrayList<>(open);
        Renamed last = underWay == null || underWay instanceof SyncFolder ? null : change(underWay);
        if (last != null) {
            doubtful.add(last);
        }
        int arriving = loss == Loss.TAIL ? random.nextInt(doubtful.size() + 1) : doubtful.size();
        for (Renamed change : doubtful.subList(0, arriving)) {
            if (loss == Loss.NOTHING || loss == Loss.TAIL || (loss != Loss.ALL && random.nextBoolean())) {
                apply(change, names);
            }
        }
        StoredFile written = last != null || underWay == null || underWay instanceof Open || underWay instanceof SyncFolder
                ? null : file(underWay);
        Image image = Image.empty();
        names.forEach((name, named) -> {
            if (named.file == null && hasFolders(name, names)) {
                image.folders().add(name);
            } else if (named.file != null && hasFolders(name, names)) {
                image.files().put(name, named.file.after(loss, named.file == written ? underWay : null, random));
            }
        });
        return image;
    }

    private static boolean hasFolders(Path name, Map<Path, Named> names) {
        for (Path at = name.getParent(); at != null; at = at.getParent()) {
            if (!names.containsKey(at)) {
                return false;
            }
        }
        return true;
    }

    private static void apply(Renamed change, Map<Path, Named> names) {
        if (change.gone != null) {
            names.remove(change.gone);
        }
        if (change.come != null) {
            names.put(change.come, new Named(change.file));
        }
    }

    private @Nullable Renamed change(Operation operation) {
        Path name = relative(operation.file());
        return switch (operation) {
            case Create c -> new Renamed(null, name, new StoredFile(new byte[0]));
            case MakeFolder m -> new Renamed(null, name, null);
            case Delete d -> new Renamed(name, null, null);
            case Move m -> new Renamed(name, relative(m.to()), file(m));
            default -> null;
        };
    }

    private StoredFile file(Operation operation) {
        return Objects.requireNonNull(seen.get(relative(operation.file())), () -> "nobody has made the file of " + operation);
    }

    private Path relative(Path file) {
        return root.relativize(file.toAbsolutePath().normalize());
    }

    /** The shop's own folder is the empty path. */
    private static Path parent(Path name) {
        Path parent = name.getParent();
        return parent == null ? Path.of("") : parent;
    }
}
