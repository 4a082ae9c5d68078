package app.kontor.trials.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Every hostile file, made by code, the same bytes every time. */
final class Corpus {
    private Corpus() {}

    static List<HostileFile> all() {
        return Stream.of(TextFiles.all(), ForeignFiles.all(), LargeFiles.all(), WorkbookFiles.all(), ZipFiles.all(), ArchiveFiles.all(), OpenDocuments.all(), HostileCells.all())
                .flatMap(List::stream)
                .toList();
    }
}
