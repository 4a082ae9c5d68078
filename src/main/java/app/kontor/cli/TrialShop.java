package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.document.PassingFolder;
import app.kontor.importing.plan.Effect;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A new shop for one plan, in a temporary folder that is gone afterwards. */
record TrialShop(Session session) {

    /** @param effect null unless it was asked for */
    record Tried(ImportPlan plan, @Nullable Effect effect) {}

    Tried plan(ImportRequest request, boolean withEffect) throws IOException {
        Path folder = PassingFolder.make();
        try (Shop shop = session.newShop(folder.resolve("shop"))) {
            ImportPlan plan = shop.importing().plan(request);
            return new Tried(plan, withEffect ? shop.importing().effect(plan) : null);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.delete(one);
        }
    }
}
