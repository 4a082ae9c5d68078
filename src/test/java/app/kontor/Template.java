package app.kontor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Shops that tests begin with: made once a build by the test process that comes first, and copied from then on. */
final class Template {
    private static final Path ALL = Path.of("target", "templates");
    private static final List<Path> PROGRAM = List.of(Path.of("target", "classes"), Path.of("target", "test-classes", "app", "kontor"));
    private static final String OF = "made-by";
    private static final long PRIME = 31;

    private Template() {}

    /** @param make fills a folder that is not there yet. @return a folder to copy, never to open */
    static Path of(String name, Consumer<Path> make) {
        try {
            Files.createDirectories(ALL);
            try (FileChannel door = FileChannel.open(ALL.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = door.lock()) {
                return current(ALL.resolve(name), make);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path current(Path template, Consumer<Path> make) throws IOException {
        Path shop = template.resolve("shop");
        Path maker = template.resolve(OF);
        String program = program();
        if (!Files.exists(maker) || !Files.readString(maker).equals(program)) {
            EmptyShop.delete(template);
            Files.createDirectories(template);
            make.accept(shop);
            Files.writeString(maker, program);
        }
        return shop;
    }

    /** Another one after anything was compiled. */
    private static String program() throws IOException {
        long sum = 0;
        for (Path part : PROGRAM) {
            try (Stream<Path> files = Files.walk(part)) {
                sum += files.filter(Files::isRegularFile).mapToLong(file -> file.hashCode() ^ file.toFile().lastModified() * PRIME).sum();
            }
        }
        return Long.toHexString(sum);
    }
}
