package app.kontor.backup;

import app.kontor.backup.Content.Inspection;
import app.kontor.backup.Restored.JournalUse;
import app.kontor.db.JournalFiles;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an unpacked backup forward: the start of a shop completes it from the journal that lies beside it, so the journal of the old
 * folder is put there. Where its chain does not continue the backup, or is damaged, less of it is taken, down to nothing.
 */
final class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final Pattern PLACE = Pattern.compile("(v\\d+-\\d{12}\\.jsonl):(\\d+)");

    private final Unpacking backup;
    private final ShopFolder work;
    private final Inspector inspector;
    private final Course course;
    private @Nullable BusinessRuleException failure;

    Replay(Unpacking backup, Inspector inspector, Course course) {
        this.backup = backup;
        this.work = backup.work();
        this.inspector = inspector;
        this.course = course;
    }

    record Result(Inspection now, JournalUse journal) {}

    /** @param old the folder that was there. @throws BusinessRuleException when the backup is not sound even without a journal */
    Result run(ShopFolder old) throws IOException {
        List<Path> segments = new JournalFiles(old).all();
        if (segments.isEmpty()) {
            return new Result(withoutOld(), JournalUse.NONE);
        }
        begin();
        for (Path segment : segments) {
            new FileCopies(work).copy(segment, work.journal().resolve(segment.getFileName()));
        }
        boolean whole = true;
        long known = ShopDatabase.lastKnownSeq(old); // a journal whose very end was damaged looks like a shorter one
        for (Optional<Inspection> now = attempt(); ; now = attempt()) {
            if (now.isPresent()) {
                return new Result(now.get(), whole && now.get().seq() >= known ? JournalUse.REPLAYED : JournalUse.PARTLY);
            }
            Optional<Matcher> place = place();
            if (place.isEmpty()) {
                return new Result(withoutOld(), JournalUse.FOREIGN);
            }
            whole &= isOld(place.get().group(1));
            leaveOut(place.get().group(1), Long.parseLong(place.get().group(2)));
        }
    }

    /** With the backup's own journal, or without any. */
    private Inspection withoutOld() throws IOException {
        begin();
        backup.journal();
        Optional<Inspection> now = attempt();
        if (now.isPresent()) {
            return now.get();
        }
        begin();
        return inspector.twice(work, course);
    }

    private void begin() throws IOException {
        Draft.remove(work.journal(), work.disk());
        work.disk().createFolders(work.journal());
        backup.database();
    }

    /** Empty if it is the journal that does not fit. */
    private Optional<Inspection> attempt() throws IOException {
        course.check();
        work.disk().delete(work.manifest()); // without it everything is checked
        try {
            return Optional.of(inspector.twice(work, course));
        } catch (BusinessRuleException unfit) {
            if (!unfit.key().startsWith("shop.journal") && !unfit.key().equals("backup.notSound")) {
                throw unfit;
            }
            LOG.warn("The journal does not fit the backup: {}", unfit.getMessage());
            failure = unfit;
            return Optional.empty();
        }
    }

    /** Segment and line of the damage, if it is one and the segment is here. */
    private Optional<Matcher> place() {
        return failure == null ? Optional.empty() : failure.arguments().stream()
                .map(argument -> PLACE.matcher(argument.toString()))
                .filter(place -> place.find() && Files.exists(work.journal().resolve(place.group(1))))
                .findFirst();
    }

    /** What lies before the backup is history: the shop can do without. What lies after it ends where it is damaged. */
    private void leaveOut(String segment, long line) throws IOException {
        boolean old = isOld(segment);
        for (Path file : new JournalFiles(work).all()) {
            int order = file.getFileName().toString().compareTo(segment);
            if (old ? order <= 0 : order > 0 || order == 0 && line <= 1) {
                work.disk().delete(file);
            } else if (order == 0) {
                cut(file, line - 1);
                new JournalFiles(work).trim();
            }
        }
    }

    /** A later segment begins at or before the backup's own end. */
    private boolean isOld(String segment) {
        return new JournalFiles(work).all().stream().map(file -> file.getFileName().toString())
                .anyMatch(name -> name.compareTo(segment) > 0 && Long.parseLong(name.substring(name.length() - 18, name.length() - 6)) <= backup.seq() + 1);
    }

    private void cut(Path file, long lines) throws IOException {
        long end = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (long line = 0; line < lines; end++) {
                if (in.read() == '\n') {
                    line++;
                }
            }
        }
        try (FileChannel channel = work.disk().open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.force(true);
        }
    }
}
