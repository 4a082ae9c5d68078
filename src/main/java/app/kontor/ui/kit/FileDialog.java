package app.kontor.ui.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop's own file dialogs; remembers the folder of the last answer. */
public final class FileDialog {
    private final Supplier<@Nullable Window> owner;
    private @Nullable Path folder;

    public FileDialog(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    /** The files chosen, none if the user thinks better of it. */
    public List<Path> ask(FileQuestion question) {
        List<Path> chosen = switch (question.kind()) {
            case OPEN -> paths(chooser(question).showOpenMultipleDialog(owner.get()));
            case SAVE -> paths(single(chooser(question).showSaveDialog(owner.get()))).stream()
                    .map(path -> withEnding(path, question.endings()))
                    .toList();
            case FOLDER -> paths(single(folderChooser(question).showDialog(owner.get())));
        };
        chosen.stream().findFirst().ifPresent(path -> folder = path.toAbsolutePath().getParent());
        return chosen;
    }

    private FileChooser chooser(FileQuestion question) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(question.title());
        chooser.setInitialFileName(question.suggestedName());
        existingFolder().ifPresent(chooser::setInitialDirectory);
        List<String> patterns = question.endings().stream().map(ending -> "*." + ending).toList();
        if (!patterns.isEmpty()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
        }
        return chooser;
    }

    private DirectoryChooser folderChooser(FileQuestion question) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(question.title());
        existingFolder().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** A folder that is gone makes the desktop's dialog throw. */
    private Optional<File> existingFolder() {
        return Optional.ofNullable(folder).filter(Files::isDirectory).map(Path::toFile);
    }

    /** Linux does not add the ending. */
    private static Path withEnding(Path path, List<String> endings) {
        String name = path.getFileName().toString();
        boolean complete = endings.isEmpty() || endings.stream().anyMatch(ending -> name.endsWith("." + ending));
        return complete ? path : path.resolveSibling(name + "." + endings.getFirst());
    }

    private static List<File> single(@Nullable File file) {
        return Stream.ofNullable(file).toList();
    }

    private static List<Path> paths(@Nullable List<File> files) {
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }
}
