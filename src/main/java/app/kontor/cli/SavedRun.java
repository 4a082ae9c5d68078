package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.exporting.saved.SavedExport;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs an export that was kept by name, or all that are due: what another program's clock calls. */
final class SavedRun {
    private final Session session;

    SavedRun(Session session) {
        this.session = session;
    }

    record Ran(List<Line> exports) {}

    /** @param failure the sentence; null where a file was written */
    record Line(String name, @Nullable String file, int rows, @Nullable String failure) {}

    Answer call(boolean due, @Nullable String name) {
        if (!due && name == null) {
            throw new BusinessRuleException("savedExport.which");
        }
        return session.inShop(shop -> due ? due(shop) : answer(List.of(line(name, shop.savedExports().run(name)))));
    }

    private Answer due(Shop shop) {
        List<Line> lines = new ArrayList<>();
        for (SavedExport export : shop.savedExports().due()) {
            try {
                lines.add(line(export.name(), shop.savedExports().run(export.name())));
            } catch (BusinessRuleException failed) {
                lines.add(new Line(export.name(), null, 0, session.texts().error(failed)));
            }
        }
        return answer(lines);
    }

    private static Line line(String name, SavedExport.Run run) {
        return new Line(name, run.file(), run.rows(), null);
    }

    private Answer answer(List<Line> lines) {
        String text = lines.isEmpty() ? session.texts().get("cli.savedExport.nothing") : lines.stream().map(line -> line.failure != null
                ? line.name + ": " + line.failure : session.texts().get("cli.export.done", Objects.requireNonNull(line.file), line.rows)).collect(Collectors.joining("\n"));
        return new Answer(new Ran(lines), text, lines.stream().allMatch(line -> line.failure == null));
    }
}
