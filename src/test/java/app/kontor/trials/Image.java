package app.kontor.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder's content, held in memory; names are relative to it. */
record Image(Set<Path> folders, Map<Path, byte[]> files) {

    static Image empty() {
        return new Image(new TreeSet<>(), new TreeMap<>());
    }

    static Image of(Path folder) throws IOException {
        Image image = empty();
        if (!Files.exists(folder)) {
            return image;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                if (Files.isRegularFile(one)) {
                    image.files.put(folder.relativize(one), Files.readAllBytes(one));
                } else if (Files.isDirectory(one)) {
                    image.folders.add(folder.relativize(one));
                }
            }
        }
        return image;
    }

    /** Into a folder that is not there yet, or empty. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path one : folders) {
            Files.createDirectories(folder.resolve(one));
        }
        for (var file : files.entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
