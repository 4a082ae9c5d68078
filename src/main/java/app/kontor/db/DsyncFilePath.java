package app.kontor.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2 file system "dsync:": plain files, the database file opened with O_DSYNC, so that each write has reached the device
 * before the commit returns. H2 itself never syncs at a commit.
 */
public final class DsyncFilePath extends FilePathWrapper {
    static void register() {
        FilePath.register(new DsyncFilePath());
    }

    /** What H2 is told of a file, so that everything that it does to a shop goes through here. */
    static String name(Path file) {
        return "dsync:" + file.toString().replace('\\', '/');
    }

    @Override
    public String getScheme() {
        return "dsync";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (mode.equals("r") || !name.endsWith(".mv.db")) {
            return OpenedFiles.noted(getBase().open(mode));
        }
        return OpenedFiles.noted(new DsyncChannel(FileChannel.open(
                Path.of(getBase().toString()),
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.DSYNC))));
    }
}
