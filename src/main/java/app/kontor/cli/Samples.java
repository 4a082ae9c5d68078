package app.kontor.cli;

import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.plan.InputFile;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The beginnings of files that are named on the line. */
final class Samples {
    private Samples() {}

    /** @throws BusinessRuleException import.unreadable */
    static InputFile file(Path path) {
        try {
            return InputFile.all(path, List.of()).getFirst();
        } catch (IOException unreadable) {
            throw new BusinessRuleException("import.unreadable", path);
        }
    }

    /** @throws BusinessRuleException import.unreadable */
    static FileSample of(InputFile file, ReadOptions options) {
        return of(file, options, null);
    }

    /** @param headerRows how many rows name the columns; null finds it out. @throws BusinessRuleException import.unreadable */
    static FileSample of(InputFile file, ReadOptions options, @Nullable Integer headerRows) {
        try {
            return FileSample.of(file.content(), options, null, headerRows);
        } catch (IOException unreadable) {
            throw new BusinessRuleException("import.unreadable", file.name());
        }
    }
}
