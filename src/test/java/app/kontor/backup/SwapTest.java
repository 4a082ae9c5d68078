package app.kontor.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.DyingDisk;
import app.kontor.Watch;
import app.kontor.db.ShopFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The restored shop takes the old one's place: a process that dies at any moment leaves one of the two, and nothing half. */
class SwapTest {
    private static final int STEPS = 12;

    @TempDir
    Path dir;

    static Stream<Integer> steps() {
        return IntStream.rangeClosed(0, STEPS).boxed();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void deadAfterSoManySteps(int steps) throws Exception {
        Path shop = folder("shop", "old");
        Files.createDirectories(shop.resolve("backups"));
        folder("shop.restoring", "new");
        boolean finished = run(new ShopFolder(shop, new DyingDisk(steps)));
        Restore.settle(new ShopFolder(shop));
        assertThat(shop.resolve("backups")).as("the backups are with the shop").isDirectory();
        List<String> names = names();
        if (Files.readString(shop.resolve("shop.mv.db")).equals("new")) {
            assertThat(names).containsExactly("shop", "shop-damaged-" + names.get(1).substring(13));
            assertThat(dir.resolve(names.get(1)).resolve("shop.mv.db")).hasContent("old");
        } else {
            assertThat(names).containsExactly("shop");
            assertThat(finished).isFalse();
        }
        assertThat(steps < STEPS || finished).as("enough steps to come to the end").isTrue();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void onANewPc(int steps) throws Exception {
        folder("shop.restoring", "new");
        boolean finished = run(new ShopFolder(dir.resolve("shop"), new DyingDisk(steps)));
        Restore.settle(new ShopFolder(dir.resolve("shop")));
        assertThat(names()).isEqualTo(finished || Files.exists(dir.resolve("shop")) ? List.of("shop") : List.of());
    }

    @Test
    void settlesOnlyWhenNobodyIsAtIt() throws Exception {
        folder("shop.restoring", "new");
        Swap swap = new Swap(new ShopFolder(dir.resolve("shop")));
        FileChannel taken = swap.taken();
        assertThatThrownBy(() -> Restore.settle(new ShopFolder(dir.resolve("shop")))).hasMessageStartingWith("restore.busy");
        swap.release(taken);
        Restore.settle(new ShopFolder(dir.resolve("shop")));
        assertThat(names()).isEmpty();
    }

    private static boolean run(ShopFolder folder) {
        try {
            new Swap(folder).swap(new Watch());
            return true;
        } catch (IOException | UncheckedIOException dead) {
            return false;
        }
    }

    private Path folder(String name, String content) throws IOException {
        Path folder = Files.createDirectories(dir.resolve(name));
        Files.writeString(folder.resolve("shop.mv.db"), content);
        return folder;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
