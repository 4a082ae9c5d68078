package app.kontor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassingFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void onlyWhatDeadProcessesLeftGoes() throws Exception {
        Process gone = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
        gone.waitFor();
        Path left = filled("kontor-" + gone.pid() + "-123");
        Path ours = filled("kontor-" + ProcessHandle.current().pid() + "-123");
        Path another = filled("kontor-shop");
        PassingFolder.sweep(temporary);
        assertThat(left).doesNotExist();
        assertThat(ours).isDirectory();
        assertThat(another).isDirectory();
    }

    private Path filled(String name) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        Files.writeString(folder.resolve("RE-1.pdf"), "Zorvanek");
        return folder;
    }
}
