package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.importing.FileRefused;
import app.kontor.spreadsheet.FileContent;
import app.kontor.spreadsheet.SpreadsheetReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), "SKU,Quantity\n");
        InputFile read = InputFile.of(file, List.of());
        assertThat(read.name()).isEqualTo("orders.csv");
        assertThat(read.bytes()).hasSize(13);
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingIt() throws IOException {
        Path file = folder.resolve("orders.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SpreadsheetReader.largest() + 1);
        }
        assertThatThrownBy(() -> InputFile.of(file, List.of())).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo("import.damaged");
            assertThat(refused.file()).isEqualTo("orders.csv");
        });
    }

    @Test
    void theFilesOfACallShareTheRoom() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv"), "xx");
        InputFile first = new InputFile("a.csv", new FileContent.OnDisk(folder.resolve("a.csv"), SpreadsheetReader.largest() - 1));
        assertThatThrownBy(() -> InputFile.of(file, List.of(first))).isInstanceOf(FileRefused.class);
    }

    @Test
    void aFolderAndADeviceAreNoFiles() {
        assertThatThrownBy(() -> InputFile.of(folder, List.of())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> InputFile.of(Path.of("/dev/zero"), List.of())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> InputFile.of(folder.resolve("gone.csv"), List.of())).isInstanceOf(IOException.class);
    }
}
