package app.kontor.importing.folder;

import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.Importing;
import app.kontor.settings.SettingKey;
import app.kontor.settings.Settings;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The shop's folder for files that are to be imported: what lies in it, and importing what is ready. */
public final class DropFolder {
    private final Importing importing;
    private final Channels channels;
    private final Settings settings;
    private final Clock clock;
    private final BiFunction<Drop, Texts, Optional<Tried>> own;

    /**
     * @param clock of this PC: it is compared with the times of files
     * @param own   takes what is no import: lists that went out from here to be edited; empty for all else
     */
    public DropFolder(Importing importing, Channels channels, Settings settings, Clock clock, BiFunction<Drop, Texts, Optional<Tried>> own) {
        this.own = own;
        this.importing = importing;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where it is; empty if the shop has none. @throws BusinessRuleException folder.unusable if its name is no path here */
    public Optional<Path> root() {
        String path = settings.get(SettingKey.IMPORT_FOLDER.key());
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path).toAbsolutePath());
        } catch (InvalidPathException elsewhere) {
            throw new BusinessRuleException("folder.unusable", path);
        }
    }

    /** Files that lie there and are complete: those that nobody could import without looking, and new ones. */
    public List<Drop> lying(Path root) {
        List<Drop> lying = new ArrayList<>(Drop.in(root, null, clock.instant()));
        folders(root).forEach((folder, channel) -> lying.addAll(Drop.in(folder, channel, clock.instant())));
        return lying;
    }

    /** As {@link #lying(Path)}; none where there is no folder, or one that can't be read: that was said when it was looked into. */
    public List<Drop> lying() {
        try {
            return root().map(this::lying).orElse(List.of());
        } catch (BusinessRuleException unusable) {
            LoggerFactory.getLogger(DropFolder.class).debug("No folder for imports", unusable);
            return List.of();
        }
    }

    /** Whether somebody is writing a file there just now. */
    public boolean isBusy(Path root) {
        return Drop.isBusy(root, clock.instant()) || folders(root).keySet().stream().anyMatch(folder -> Drop.isBusy(folder, clock.instant()));
    }

    /** Makes the folder, and one for each channel, where they are missing. @throws BusinessRuleException folder.unusable */
    public void prepare(Path root) {
        try {
            Files.createDirectories(root);
            for (String channel : names()) {
                Files.createDirectories(root.resolve(folder(channel)));
            }
        } catch (IOException e) {
            throw new BusinessRuleException("folder.unusable", root);
        }
    }

    /** Imports a file if nothing of it needs a look, and puts it away; else leaves it. Never throws for what is in the file. */
    public Outcome take(Path root, Drop drop, Texts texts) {
        return new Taking(importing, new Archive(root, clock), texts, own).take(drop);
    }

    /** Imports what was fetched if nothing of it needs a look. @throws BusinessRuleException as an import */
    public Tried tried(ImportRequest request, Texts texts) {
        return Taking.tried(importing, request, texts);
    }

    /** Puts a file away that somebody has taken over by hand, as {@link #imported(ImportRequest, String)}. */
    public void imported(Path file, String report) {
        root().filter(file.toAbsolutePath()::startsWith).ifPresent(root -> new Archive(root, clock).put(file.toAbsolutePath(), report));
    }

    /** Puts those files away that somebody has imported by hand; nothing happens to one that lies elsewhere. */
    public void imported(ImportRequest request, String report) {
        root().ifPresent(root -> request.files().stream().flatMap(file -> file.content().file().stream())
                .map(Path::toAbsolutePath).distinct().filter(file -> file.startsWith(root))
                .forEach(file -> new Archive(root, clock).put(file, report)));
    }

    /** The channels by the folders that are theirs; one that somebody has made is a channel to be. */
    private Map<Path, String> folders(Path root) {
        Map<Path, String> folders = new LinkedHashMap<>();
        names().forEach(channel -> folders.put(root.resolve(folder(channel)), channel));
        subfolders(root).filter(made -> !made.getFileName().toString().equals(Archive.NAME))
                .forEach(made -> folders.putIfAbsent(made, made.getFileName().toString()));
        return folders;
    }

    private static String folder(String channel) {
        return FileName.of(channel, "");
    }

    private static Stream<Path> subfolders(Path root) {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(path -> Files.isDirectory(path) && !path.getFileName().toString().startsWith(".")).sorted().toList().stream();
        } catch (IOException e) {
            throw new BusinessRuleException("folder.unusable", root);
        }
    }

    private List<String> names() {
        return channels.all().stream().filter(channel -> !channel.archived() && !channel.isOwn()).map(Channel::name).toList();
    }
}
