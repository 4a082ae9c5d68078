package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.DatagramSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trial itself, and that its eyes are open. */
class LeakTrialTest {
    private static final LeakSearch SEARCH = new LeakSearch(List.of("Zorvanek", "Quilbo"));
    private static final int MINUTES = 9;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDaysWorkLeavesNamesOnlyWhereTheyBelong(boolean encrypted) throws IOException, InterruptedException {
        Assumptions.assumeTrue(OpenSockets.canBeSeen(), "only Linux lists a process's sockets as files");
        Path said = folder.resolve("said.txt");
        Process trial = LeakTrial.start(folder, encrypted).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(trial.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(said)).contains("No leak.").doesNotContain("FAULT");
        assertThat(trial.exitValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void findsAWordInAnyCharset(String charset) throws IOException {
        assertThat(SEARCH.in("xx zorVANek;".getBytes(Charset.forName(charset)), 0)).containsExactly("Zorvanek");
    }

    @Test
    void findsAWordInArchivesInArchivesAndInBase64() throws IOException {
        byte[] word = "a Zorvanek".getBytes(StandardCharsets.UTF_16LE);
        assertThat(SEARCH.in(zip("x", gzip(zip("y", word))), 0)).containsExactly("Zorvanek");
        assertThat(SEARCH.in(zip("Quilbo.txt", new byte[0]), 0)).containsExactly("Quilbo");
        for (String before : List.of("", "a", "ab", "abc")) {
            byte[] mail = Base64.getEncoder().encode((before + "Zorvanek, hello").getBytes(StandardCharsets.UTF_8));
            assertThat(SEARCH.in(mail, 0)).as(before).containsExactly("Zorvanek");
        }
        assertThat(SEARCH.in("Zorvane k, Quilb".getBytes(StandardCharsets.UTF_8), 0)).isEmpty();
    }

    @Test
    void namesOfFilesCount() throws IOException {
        Files.createFile(folder.resolve("for-quilbo.txt"));
        assertThat(SEARCH.in(folder)).extracting(find -> find.file().toString()).containsExactly("for-quilbo.txt");
    }

    @Test
    void seesAListenerOfItsOwn() throws IOException {
        Assumptions.assumeTrue(OpenSockets.canBeSeen());
        try (ServerSocket tcp = new ServerSocket(0); DatagramSocket udp = new DatagramSocket(0); OpenSockets watched = OpenSockets.watched()) {
            assertThat(watched.seen()).anyMatch(line -> line.startsWith("tcp") && line.contains(port(tcp.getLocalPort())))
                    .anyMatch(line -> line.startsWith("udp") && line.contains(port(udp.getLocalPort())));
        }
    }

    private static String port(int number) {
        return ":%04X ".formatted(number);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
