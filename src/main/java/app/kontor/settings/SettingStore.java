package app.kontor.settings;

import static app.kontor.schema.Tables.SETTING;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.SettingRecord;
import java.util.Map;

/** SQL of the settings. */
final class SettingStore {
    private SettingStore() {}

    static Map<String, String> all(Tx tx) {
        return tx.sql().select(SETTING.NAME, SETTING.CONTENT).from(SETTING).fetchMap(SETTING.NAME, SETTING.CONTENT);
    }

    static void put(Tx tx, String name, String content) {
        SettingRecord found = tx.sql().selectFrom(SETTING).where(SETTING.NAME.eq(name)).fetchOne();
        if (found == null) {
            tx.insert(new SettingRecord(tx.newId(), name, content, tx.command().id()));
        } else {
            found.setContent(content);
            tx.update(found);
        }
    }
}
