package app.kontor.trials.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.document.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hostile file that is quick, the whole way through plan and apply and, some, the command; of the hostile cells one
 * of a few. {@code mvn -q test-compile exec:exec@hostile} takes all, the slow ones too, with a heap of 512 MB.
 */
class HostileFilesTest {
    private static final int OF_CELLS = 17;
    private static final int OF_COMMANDS = 6;

    /** Nor is anything written elsewhere: names in zips lead nowhere, formulas and entities fetch nothing. */
    @Test
    void eachIsRefusedOrReadRightAndNeverHalfImported(@TempDir Path folder) throws IOException {
        List<String> complaints = new ArrayList<>();
        Watchdog watchdog = new Watchdog(Duration.ofSeconds(10), (what, bytes) -> complaints.add("hangs: " + what));
        Set<Path> before = files(Path.of(System.getProperty("java.io.tmpdir")));
        try (HostileTrials trials = new HostileTrials(watchdog, folder)) {
            List<HostileFile> corpus = Corpus.all();
            int cells = corpus.size() - HostileCells.all().size();
            for (int n = 0; n < corpus.size(); n++) {
                boolean isChosen = !corpus.get(n).isSlow() && (n < cells || n % OF_CELLS == 0);
                HostileTrials.Result result = isChosen ? trials.run(corpus.get(n), n + 1, n % OF_COMMANDS == 0) : null;
                if (result != null && result.complaint() != null) {
                    complaints.add(corpus.get(n).name() + ": " + result.complaint());
                }
            }
        }
        assertThat(complaints).isEmpty();
        Set<Path> left = files(Path.of(System.getProperty("java.io.tmpdir")));
        left.removeAll(before);
        assertThat(left).noneMatch(file -> file.getFileName().toString().contains("hostile-was-here"));
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void theCorpusHoldsManyFilesAndNoTwoAlike() {
        List<HostileFile> corpus = Corpus.all();
        Set<String> hashes = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (HostileFile file : corpus.stream().filter(f -> !f.isSlow()).toList()) {
            String content = Documents.hash(file.make().apply(1)) + file.options();
            if (!names.add(file.name()) || !hashes.add(content)) {
                twice.add(file.name());
            }
        }
        assertThat(twice).isEmpty();
        assertThat(names).hasSizeGreaterThan(1_000);
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new HashSet<>(all.toList());
        }
    }
}
