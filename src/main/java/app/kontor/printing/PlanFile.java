package app.kontor.printing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the plan is kept: a properties file of the workstation, written at once, so that the command line sees it too. */
record PlanFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(PlanFile.class);

    /** A file that is missing or spoilt means that all paper goes to the folder. */
    PrintPlan read() {
        if (!Files.isRegularFile(path)) {
            return PrintPlan.EMPTY;
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(path)) {
            kept.load(in);
            List<Route> routes = new ArrayList<>();
            for (int row = 0; kept.containsKey(row + ".kind"); row++) {
                route(kept, row + ".").ifPresent(routes::add);
            }
            return new PrintPlan(routes);
        } catch (IOException | IllegalArgumentException spoilt) {
            LOG.warn("Ignored {}", path, spoilt);
            return PrintPlan.EMPTY;
        }
    }

    void write(PrintPlan plan) {
        Properties kept = new Properties();
        for (int row = 0; row < plan.routes().size(); row++) {
            put(kept, row + ".", plan.routes().get(row));
        }
        try {
            Files.createDirectories(path.getParent());
            Path draft = path.resolveSibling(path.getFileName() + ".part");
            try (Writer out = Files.newBufferedWriter(draft)) {
                kept.store(out, null);
            }
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A route as properties; also part of a job's. */
    static void put(Properties kept, String prefix, Route route) {
        kept.setProperty(prefix + "kind", route.kind().code());
        kept.setProperty(prefix + "printer", route.printer());
        kept.setProperty(prefix + "tray", route.tray());
        kept.setProperty(prefix + "size", route.size());
        kept.setProperty(prefix + "copies", Integer.toString(route.copies()));
        kept.setProperty(prefix + "right", Integer.toString(route.right()));
        kept.setProperty(prefix + "down", Integer.toString(route.down()));
    }

    /** Empty for a kind that this program does not know. */
    static Optional<Route> route(Properties kept, String prefix) {
        return PaperKind.of(kept.getProperty(prefix + "kind", "")).map(kind -> new Route(kind,
                kept.getProperty(prefix + "printer", ""), kept.getProperty(prefix + "tray", ""),
                kept.getProperty(prefix + "size", ""), number(kept, prefix + "copies"), number(kept, prefix + "right"),
                number(kept, prefix + "down")));
    }

    private static int number(Properties kept, String key) {
        return Integer.parseInt(kept.getProperty(key, "0"));
    }
}
