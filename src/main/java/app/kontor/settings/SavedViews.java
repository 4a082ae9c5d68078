package app.kontor.settings;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.SavedViewRecord;
import app.kontor.value.BusinessRuleException;
import java.util.List;

/** The views that people have saved, a row of them above each list. They belong to the shop, so that a second PC has them too. */
public final class SavedViews {
    private static final int LONGEST = 120;

    private final Database db;

    public SavedViews(Database db) {
        this.db = db;
    }

    /** In the order in which they stand above the list. */
    public List<SavedView> of(String list) {
        return db.read(tx -> SavedViewStore.of(tx, list).stream().map(SavedViewStore::view).toList());
    }

    /** Saves how a list is looked at; a view of that name is replaced. @throws BusinessRuleException view.name */
    public SavedView save(String list, String name, ListLook look) {
        String wanted = named(name);
        return db.write(Intent.of("view.save", wanted), tx -> {
            List<SavedViewRecord> there = SavedViewStore.of(tx, list);
            SavedViewRecord same = there.stream().filter(row -> row.getName().equalsIgnoreCase(wanted)).findFirst().orElse(null);
            if (same != null) {
                same.setContent(look.text());
                tx.update(same);
                return SavedViewStore.view(same);
            }
            SavedViewRecord made = new SavedViewRecord(tx.newId(), list, wanted, look.text(), there.size(), tx.command().id());
            tx.insert(made);
            return SavedViewStore.view(made);
        });
    }

    /** @throws BusinessRuleException view.name, view.gone */
    public void rename(SavedView view, String name) {
        String wanted = named(name);
        db.write(Intent.of("view.rename", wanted), tx -> {
            SavedViewRecord row = found(tx, view);
            row.setName(wanted);
            tx.update(row);
            return null;
        });
    }

    /** One place to the left (-1) or right (1). */
    public void move(SavedView view, int places) {
        db.write(Intent.of("view.move", view.name()), tx -> {
            List<SavedViewRecord> there = SavedViewStore.of(tx, view.list());
            int from = there.indexOf(there.stream().filter(row -> row.getId() == view.id()).findFirst().orElse(null));
            int to = from + places;
            if (from >= 0 && to >= 0 && to < there.size()) {
                there.add(to, there.remove(from));
                for (int i = 0; i < there.size(); i++) {
                    there.get(i).setPosition(i);
                }
                tx.update(there);
            }
            return null;
        });
    }

    /** @throws BusinessRuleException view.gone */
    public void remove(SavedView view) {
        db.write(Intent.of("view.remove", view.name()), tx -> {
            tx.delete(List.of(found(tx, view)));
            return null;
        });
    }

    private static SavedViewRecord found(Tx tx, SavedView view) {
        return SavedViewStore.find(tx, view.id()).orElseThrow(() -> new BusinessRuleException("view.gone", view.name()));
    }

    private static String named(String name) {
        if (name.isBlank() || name.strip().length() > LONGEST) {
            throw new BusinessRuleException("view.name", LONGEST);
        }
        return name.strip();
    }
}
