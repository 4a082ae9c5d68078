package app.kontor.importing.folder;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

/** Where imported files go, month by month, each with its report beside it; nothing that is there is overwritten. */
record Archive(Path root, Clock clock) {
    /** A folder beside those of the channels. */
    static final String NAME = "done";

    private static final int MOST = 10_000;

    /** @return where the file is now. @throws BusinessRuleException folder.notMoved: it stays, and changes nothing the next time */
    Path put(Path file, String report) {
        try {
            Path month = Files.createDirectories(root.resolve(NAME).resolve(YearMonth.from(LocalDate.now(clock)).toString()));
            Path there = moved(file, month);
            Files.writeString(there.resolveSibling(there.getFileName() + ".report.txt"), report);
            return there;
        } catch (IOException e) {
            throw new BusinessRuleException("folder.notMoved", file);
        }
    }

    private static Path moved(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString();
        int dot = Math.max(name.lastIndexOf('.'), 0);
        for (int n = 1; n < MOST; n++) {
            Path target = folder.resolve(n == 1 ? name : name.substring(0, dot) + " (" + n + ")" + name.substring(dot));
            try {
                return Files.move(file, target);
            } catch (FileAlreadyExistsException taken) {
                continue; // the next number
            }
        }
        throw new FileAlreadyExistsException(name);
    }
}
