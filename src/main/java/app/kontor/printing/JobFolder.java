package app.kontor.printing;

import app.kontor.value.Coded;
import app.kontor.value.Phrase;
import app.kontor.vault.Seal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last jobs of this workstation: of each its PDF and a few lines about it. The oldest make room. */
final class JobFolder {
    private static final int KEPT = 200;
    private static final String NOTE = ".properties";
    private static final Logger LOG = LoggerFactory.getLogger(JobFolder.class);

    private final Path folder;
    private final Seal seal;

    /** @param seal how the papers lie there: those of an encrypted shop are its secret */
    JobFolder(Path folder, Seal seal) {
        this.folder = folder;
        this.seal = seal;
    }

    /** Newest first. */
    List<PrintJob> all() {
        return names().stream().map(this::read).flatMap(Optional::stream).toList();
    }

    byte[] pdf(String id) {
        try {
            byte[] kept = Files.readAllBytes(folder.resolve(id + ".pdf"));
            return seal.open(kept, id).orElse(kept); // one from before it was encrypted, or another shop's
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A job with its paper; the paper first, so that no note points at nothing. */
    synchronized PrintJob add(PrintOrder order, Route route, Instant at) {
        try {
            Files.createDirectories(folder);
            String id = freeId(at);
            Files.write(folder.resolve(id + ".pdf"), seal.seal(order.pdf(), id));
            PrintJob job = new PrintJob(id, at, order.title(), route, PrintJob.State.WAITING, null, "");
            keep(job);
            names().stream().skip(KEPT).forEach(this::remove);
            return job;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PrintJob keep(PrintJob job) {
        Path note = folder.resolve(job.id() + NOTE);
        Path draft = folder.resolve(job.id() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(draft)) {
                properties(job).store(out, null);
            }
            Files.move(draft, note, StandardCopyOption.REPLACE_EXISTING);
            return job;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String freeId(Instant at) {
        String base = at.toString().replaceAll("[^0-9]", "");
        String time = (base + "000000000").substring(0, 23);
        int number = names().stream().filter(name -> name.startsWith(time)).findFirst()
                .map(newest -> Integer.parseInt(newest.substring(time.length() + 1)) + 1).orElse(0);
        return "%s-%03d".formatted(time, number);
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(NOTE))
                    .map(name -> name.substring(0, name.length() - NOTE.length()))
                    .sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id + NOTE));
            Files.deleteIfExists(folder.resolve(id + ".pdf"));
        } catch (IOException e) {
            LOG.warn("Could not clear away job {}", id, e);
        }
    }

    private Optional<PrintJob> read(String id) {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(id + NOTE))) {
            kept.load(in);
            return PlanFile.route(kept, "").map(route -> new PrintJob(id, Instant.parse(kept.getProperty("at", "")),
                    kept.getProperty("title", ""), route, Coded.of(PrintJob.State.class, kept.getProperty("state", "")),
                    why(kept), kept.getProperty("place", "")));
        } catch (IOException | IllegalArgumentException | DateTimeParseException spoilt) {
            LOG.warn("Ignored job {}", id, spoilt);
            return Optional.empty();
        }
    }

    private static Properties properties(PrintJob job) {
        Properties kept = new Properties();
        PlanFile.put(kept, "", job.route());
        kept.setProperty("at", job.at().toString());
        kept.setProperty("title", job.title());
        kept.setProperty("state", job.state().code());
        kept.setProperty("place", job.place());
        Phrase why = job.why();
        if (why != null) {
            kept.setProperty("why", why.key());
            for (int i = 0; i < why.arguments().size(); i++) {
                kept.setProperty("why." + i, why.arguments().get(i).toString());
            }
        }
        return kept;
    }

    private static @Nullable Phrase why(Properties kept) {
        String key = kept.getProperty("why");
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; kept.containsKey("why." + i); i++) {
            arguments.add(kept.getProperty("why." + i));
        }
        return key == null ? null : new Phrase(key, arguments);
    }
}
