package app.kontor.trials;

import java.nio.file.Path;

/** Something that a program asks of a disk. A folder is a file like any other. */
sealed interface Operation {
    Path file();

    /** For reading, or for writing what is there already. */
    record Open(Path file) implements Operation {}

    record Create(Path file) implements Operation {}

    /** @param durable whether it is on the device when it returns (O_DSYNC) */
    record Write(Path file, long at, byte[] bytes, boolean durable) implements Operation {
        @Override
        public String toString() {
            return "Write[" + file.getFileName() + ", " + bytes.length + " bytes at " + at + (durable ? ", durable]" : "]");
        }
    }

    record Truncate(Path file, long size) implements Operation {}

    record Force(Path file) implements Operation {}

    record Move(Path file, Path to) implements Operation {}

    /** Another name for a file. */
    record Link(Path file, Path to) implements Operation {}

    record Delete(Path file) implements Operation {}

    record MakeFolder(Path file) implements Operation {}

    record SyncFolder(Path file) implements Operation {}
}
