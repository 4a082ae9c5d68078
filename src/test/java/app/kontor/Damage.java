package app.kontor;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.backup.Course;
import app.kontor.backup.Reason;
import app.kontor.settings.NewShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Closed shops of which something has happened to the files. */
public enum Damage {
    /** The database is gone. */
    LOST,
    /** Its end is gone. */
    SHORTENED,
    /** Something was written to it by somebody else, where it does no harm. */
    CHANGED,
    /** A later Kontor was the last to use it. */
    NEWER;

    /** Makes a shop in this folder, with a backup and one command after it, and damages it. */
    public Path in(Path folder) {
        try (Shop shop = Entrance.create(folder, new NewShop("Haus", "DE", null, null))) {
            shop.backups().make(Reason.ASKED, Course.SILENT);
            shop.settings().set("company.city", "Köln");
        }
        Path database = folder.resolve("shop.mv.db");
        try {
            switch (this) {
                case LOST -> Files.delete(database);
                case SHORTENED -> Files.write(database, Arrays.copyOf(Files.readAllBytes(database), 20_000));
                case CHANGED -> Files.write(database, new byte[4096], StandardOpenOption.APPEND);
                case NEWER -> Files.writeString(folder.resolve("shop.manifest"), """
                        {"databaseId":"0190a0a0-0000-7000-8000-000000000001","schemaVersion":"999","bytes":0,"lastSeq":0,"clean":false}""");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
