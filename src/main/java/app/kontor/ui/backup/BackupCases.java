package app.kontor.ui.backup;

import app.kontor.backup.Backups;
import app.kontor.backup.Restore;
import app.kontor.day.SelfCheck;
import app.kontor.value.Actor;
import app.kontor.value.Permissions;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the screen of backups asks and does.
 *
 * @param files     looks into the file of a backup again
 * @param readOnly  nothing is written any more, for this reason
 * @param restoring closes the shop and begins to restore it
 * @param present   who asks
 * @param viewer    shows a folder in the desktop's own program
 */
public record BackupCases(
        Backups backups, Restore files, SelfCheck check, Consumer<String> readOnly, Runnable restoring, Consumer<Path> viewer,
        Actor present) {

    /** For making one. @throws app.kontor.value.BusinessRuleException user.mayNot */
    Backups making() {
        present.demand(Permissions.BACKUP);
        return backups;
    }
}
