package app.kontor.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zip files of export files: which are read, and which zips are none to be opened. */
class FileArchiveTest {

    @Test
    void givesTheTablesByTheirPathsAndLeavesOutJunk(@TempDir Path folder) throws IOException {
        byte[] zip = zip("b.csv", "2", "folder/a.CSV", "1", "__MACOSX/._b.csv", "x", ".hidden.csv", "x", "folder/~$a.xlsx", "x",
                "readme.txt", "x", "picture.png", "x", "empty/", "", "win\\c.tsv", "3");
        Path file = Files.write(folder.resolve("x.zip"), zip);
        for (FileContent content : List.of(new FileContent.InMemory(zip), new FileContent.OnDisk(file, zip.length))) {
            List<FileArchive.Part> parts = FileArchive.parts(content).orElseThrow();
            assertThat(parts).extracting(FileArchive.Part::path).containsExactly("b.csv", "folder/a.CSV", "win/c.tsv");
            assertThat(new String(parts.get(1).content().bytes(), StandardCharsets.UTF_8)).isEqualTo("1");
            assertThat(parts.getFirst().content().file()).isEqualTo(content.file());
        }
    }

    @Test
    void aWorkbookIsNoArchiveNorIsWhatIsCutOff() throws IOException {
        byte[] zip = zip("a.csv", "SKU,Quantity");
        for (byte[] none : List.of(OdsBook.of(List.of(List.of("a"))), zip("[Content_Types].xml", "x", "a.csv", "x"),
                java.util.Arrays.copyOf(zip, zip.length / 2), "SKU,Quantity".getBytes(StandardCharsets.UTF_8), new byte[0])) {
            assertThat(FileArchive.parts(new FileContent.InMemory(none))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../a.csv, damaged.archiveName", "/a.csv, damaged.archiveName", "C:\\a.csv, damaged.archiveName", "x/../../a.csv, damaged.archiveName",
        "more.zip, unknownFormat.archiveNested", "more.7z, unknownFormat.archiveNested", "picture.png, unknownFormat.archiveEmpty",
        ".hidden.csv, unknownFormat.archiveEmpty",
    })
    void refusesNamesThatLeadElsewhereAndArchivesWithin(String name, String reason) {
        refused(zip(name, "SKU,Quantity\nA,1\n"), reason);
    }

    @Test
    void refusesPasswordsBombsAndCrowds() {
        byte[] locked = zip("a.csv", "SKU,Quantity\nA,1\n");
        locked[6] |= 1;
        locked[new String(locked, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;
        refused(locked, "damaged.archivePassword");
        refused(zip("a.csv", "a,b\n".repeat(2_000_000)), "damaged.archiveBomb");
        refused(zip(Stream.iterate(0, n -> n < 201, n -> n + 1).flatMap(n -> Stream.of(n + ".csv", "x")).toArray(String[]::new)), "damaged.archiveFiles");
        refused(zip("a.csv", "x", "A.CSV", "y"), "damaged.archiveName");
    }

    /** The directory says less than there is, and the checksum is another one's. */
    @Test
    void whatIsNotAsTheArchiveSaysIsDamaged() throws IOException {
        for (int field : List.of(16, 24)) {
            byte[] zip = zip("a.csv", "SKU,Quantity\nA,1\n");
            zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + field] -= 1;
            FileContent content = FileArchive.parts(new FileContent.InMemory(zip)).orElseThrow().getFirst().content();
            assertThatThrownBy(() -> new SpreadsheetReader().read(content, SpreadsheetHints.NONE))
                    .isInstanceOfSatisfying(UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo("damaged.archive"));
        }
    }

    private static void refused(byte[] zip, String reason) {
        assertThatThrownBy(() -> FileArchive.parts(new FileContent.InMemory(zip))).as(reason)
                .isInstanceOfSatisfying(UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] zip(String... namesAndContents) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            parts.put(namesAndContents[i], namesAndContents[i + 1]);
        }
        return OdsBook.zip(parts);
    }
}
