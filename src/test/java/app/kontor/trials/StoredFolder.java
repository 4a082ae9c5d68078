package app.kontor.trials;

import app.kontor.trials.Operation.Create;
import app.kontor.trials.Operation.Delete;
import app.kontor.trials.Operation.Link;
import app.kontor.trials.Operation.MakeFolder;
import app.kontor.trials.Operation.Move;
import app.kontor.trials.Operation.Open;
import app.kontor.trials.Operation.SyncFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder with all below it as a disk holds it: which names are safe, and which changes of names a power cut may still take back because
 * their folder was not synced. What lies in a folder that is renamed goes with it. Nothing outside of the folder is known.
 */
final class StoredFolder {
    /** A name that appears, goes, or both at once. */
    private record Renamed(@Nullable StoredNames from, String gone, @Nullable StoredNames to, String come, Stored what) {
        boolean in(@Nullable StoredNames folder) {
            return folder != null && (from == folder || to == folder);
        }
    }

    private final Path root;
    private final StoredNames top = new StoredNames();
    private final List<Renamed> open = new ArrayList<>();

    StoredFolder(Path root, Image start) {
        this.root = root;
        start.folders().stream().filter(name -> !name.toString().isEmpty()).forEach(name -> parent(name).put(last(name), new StoredNames()));
        start.files().forEach((name, bytes) -> parent(name).put(last(name), new StoredFile(bytes.clone())));
    }

    void apply(Operation operation) {
        Path name = relative(operation.file());
        if (operation instanceof SyncFolder) {
            sync(name);
            return;
        }
        if (operation instanceof Open || name.toString().isEmpty()) {
            return;
        }
        Renamed change = change(operation);
        if (change == null) {
            file(operation).apply(operation);
            return;
        }
        open.add(change);
        if (change.from != null) {
            change.from.seen.remove(change.gone);
        }
        if (change.to != null) {
            change.to.seen.put(change.come, change.what);
        }
    }

    private void sync(Path name) {
        if (name.startsWith("..")) {
            return;
        }
        StoredNames folder = (StoredNames) node(name);
        for (Renamed change : open.stream().filter(change -> change.in(folder)).toList()) {
            apply(change, StoredFolder::safe);
            open.remove(change);
        }
    }

    private static Map<String, Stored> safe(StoredNames folder) {
        return folder.safe;
    }

    /** What is there when the power comes back. @param underWay what had begun when it failed, or null */
    Image after(Loss loss, @Nullable Operation underWay, Random random) {
        List<Renamed> doubtful = new ArrayList<>(open);
        Renamed last = underWay == null || relative(underWay.file()).toString().isEmpty() ? null : change(underWay);
        if (last != null) {
            doubtful.add(last);
        }
        Map<StoredNames, Map<String, Stored>> names = new IdentityHashMap<>();
        int arriving = loss == Loss.TAIL ? random.nextInt(doubtful.size() + 1) : doubtful.size();
        for (Renamed change : doubtful.subList(0, arriving)) {
            if (loss == Loss.NOTHING || loss == Loss.TAIL || (loss != Loss.ALL && random.nextBoolean())) {
                apply(change, folder -> names.computeIfAbsent(folder, known -> new TreeMap<>(known.safe)));
            }
        }
        boolean writes = last == null && underWay != null && !(underWay instanceof Open) && !(underWay instanceof SyncFolder)
                && !(underWay instanceof MakeFolder);
        Survivors survivors = new Survivors(names, loss, random, writes ? file(underWay) : null, underWay);
        survivors.walk(Path.of(""), top);
        return survivors.image;
    }

    /** Goes through what is left from the top. */
    private record Survivors(Map<StoredNames, Map<String, Stored>> names, Loss loss, Random random, @Nullable StoredFile written,
            @Nullable Operation underWay, Image image) {
        Survivors(Map<StoredNames, Map<String, Stored>> names, Loss loss, Random random, @Nullable StoredFile written, @Nullable Operation underWay) {
            this(names, loss, random, written, underWay, Image.empty());
        }

        void walk(Path at, StoredNames folder) {
            image.folders().add(at);
            names.getOrDefault(folder, folder.safe).forEach((name, what) -> {
                switch (what) {
                    case StoredNames below -> walk(at.resolve(name), below);
                    case StoredFile file -> image.files().put(at.resolve(name), file.after(loss, file == written ? underWay : null, random));
                }
            });
        }
    }

    private interface Side {
        Map<String, Stored> of(StoredNames folder);
    }

    private static void apply(Renamed change, Side side) {
        if (change.from != null) {
            side.of(change.from).remove(change.gone);
        }
        if (change.to != null) {
            side.of(change.to).put(change.come, change.what);
        }
    }

    private @Nullable Renamed change(Operation operation) {
        Path name = relative(operation.file());
        return switch (operation) {
            case Create c -> new Renamed(null, "", parent(name), last(name), new StoredFile(new byte[0]));
            case MakeFolder m -> new Renamed(null, "", parent(name), last(name), new StoredNames());
            case Delete d -> new Renamed(parent(name), last(name), null, "", known(name));
            case Move m -> new Renamed(parent(name), last(name), parent(relative(m.to())), last(relative(m.to())), known(name));
            case Link l -> new Renamed(null, "", parent(relative(l.to())), last(relative(l.to())), known(name));
            default -> null;
        };
    }

    private StoredFile file(Operation operation) {
        return (StoredFile) known(relative(operation.file()));
    }

    private Stored known(Path name) {
        return Objects.requireNonNull(node(name), () -> "nobody has made " + name);
    }

    private @Nullable Stored node(Path name) {
        Stored at = top;
        for (Path part : name.toString().isEmpty() ? List.<Path>of() : name) {
            at = at instanceof StoredNames folder ? folder.seen.get(part.toString()) : null;
        }
        return at;
    }

    private StoredNames parent(Path name) {
        Path parent = name.getParent();
        return parent == null ? top : (StoredNames) known(parent);
    }

    private static String last(Path name) {
        return name.getFileName().toString();
    }

    private Path relative(Path file) {
        return root.relativize(file.toAbsolutePath().normalize());
    }
}
