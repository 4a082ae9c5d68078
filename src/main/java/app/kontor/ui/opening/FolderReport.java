package app.kontor.ui.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in a shop's folder, for somebody who is asked for help: names, sizes and times, nothing of what is inside. */
final class FolderReport {
    private FolderReport() {}

    /** @param sentence what the user was told; @param key what it is called in the source */
    static String of(Path folder, String key, String sentence) throws IOException {
        return String.join("\n", List.of(key, sentence, folder.toString(),
                System.getProperty("os.name") + ", Java " + System.getProperty("java.version"), files(folder)));
    }

    private static String files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "-";
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            List<Path> found = all.filter(Files::isRegularFile).sorted().toList();
            return found.stream().map(file -> line(folder, file)).collect(Collectors.joining("\n"));
        }
    }

    /** A file that goes away meanwhile is no reason to say nothing of the others. */
    private static String line(Path folder, Path file) {
        String name = folder.relativize(file).toString();
        try {
            return name + "  " + Files.size(file) + "  " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return name + "  " + gone.getMessage();
        }
    }
}
