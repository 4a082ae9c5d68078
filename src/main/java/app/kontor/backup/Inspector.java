package app.kontor.backup;

import app.kontor.backup.Content.Inspection;
import app.kontor.db.Database;
import app.kontor.db.Fault;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.stock.Stock;
import app.kontor.value.BusinessRuleException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens a copy of a shop as the program opens a shop, and checks it.
 *
 * @param program Kontor's version
 * @param check   what in an open shop does not add up, documents aside; codes and numbers
 */
public record Inspector(Clock clock, String user, String program, Function<Database, List<String>> check) {

    /**
     * The first opening: brings the copy forward to its journal and to this schema, then checks everything.
     *
     * @throws BusinessRuleException backup.notSound, and what refuses a shop that is opened
     */
    Inspection open(ShopFolder copy) {
        try (Database db = ShopDatabase.open(copy, clock, user, program, Stock::recompute)) {
            require(db.readOnlyBecause().map(List::of).orElse(List.of()));
            require(BackupStore.reading(() -> check.apply(db)));
            return db.read(BackupStore::inspection);
        }
    }

    /** The second opening, which writes nothing: every row and reference again. @throws BusinessRuleException backup.notSound */
    Inspection look(ShopFolder copy) {
        try (Database db = ShopDatabase.inspect(copy, clock, user, program)) {
            require(BackupStore.reading(() -> db.faults().stream().map(Fault::detail).toList()));
            return db.read(BackupStore::inspection);
        }
    }

    /** Both openings. @throws BusinessRuleException backup.notSound, also where they differ */
    Inspection twice(ShopFolder copy, Course course) {
        Inspection first = open(copy);
        course.check();
        Inspection second = look(copy);
        if (!first.equals(second)) {
            throw new BusinessRuleException("backup.notSound", "#" + first.seq() + " / #" + second.seq());
        }
        return second;
    }

    /** The documents that a shop knows, by their hash: kind and name. */
    Map<String, String> documents(ShopFolder shop) {
        try (Database db = ShopDatabase.inspect(shop, clock, user, program)) {
            return db.read(BackupStore::documents);
        }
    }

    private static void require(List<String> faults) {
        Optional<String> first = faults.stream().filter(fault -> !fault.isEmpty()).findFirst();
        if (first.isPresent()) {
            throw new BusinessRuleException("backup.notSound", first.get());
        }
    }
}
