package app.kontor.trials;

import app.kontor.app.Entrance;
import app.kontor.app.OpenShop;
import app.kontor.app.Shop;
import app.kontor.backup.Course;
import app.kontor.backup.Reason;
import app.kontor.backup.Restore;
import app.kontor.cli.CommandDesk;
import app.kontor.db.Database;
import app.kontor.history.CommandEntry;
import app.kontor.vault.Opener;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The process that is killed: opens the shop as the program does, works with its use cases, says each command as soon as it is
 * acknowledged, makes a backup if told so, and closes. Arguments: folder, seed, how many steps, milliseconds of rest after each, and
 * {@code backup}, {@code restore} (instead of all else: the newest backup), {@code desk} (takes commands as the window does) or nothing.
 */
final class KillWorker {
    /** Reading all rows takes one part in so many of its time. */
    private static final int STATE_SHARE = 8;
    /** Before the recovery key of an encrypted shop. */
    static final String KEY = "key=";

    /** Written past every buffer: one line is one system call, so that what was said before the kill is heard. */
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private long nextState = System.nanoTime();

    public static void main(String[] args) {
        KillWorker worker = new KillWorker();
        try {
            worker.run(Path.of(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]),
                    List.of(args));
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            worker.say("failed " + String.valueOf(e).replace('\n', ' '));
            System.exit(3);
        }
    }

    private void run(Path folder, long seed, int steps, long rest, List<String> more) {
        if (more.contains("restore")) {
            restore(folder);
            return;
        }
        say("opening");
        Shop shop = Entrance.open(folder, opener(more));
        Database db = OpenShop.database(shop);
        shop.onChange(() -> acknowledged(shop));
        if (more.contains("desk")) {
            CommandDesk.open(shop, files -> {});
        }
        say("at " + shop.history().list(1).getFirst().seq());
        AnyWork work = new AnyWork(shop, db, seed, this::say);
        for (int step = 1; step <= steps; step++) {
            work.step();
            stateNowAndThen(db);
            LockSupport.parkNanos(rest * 1_000_000);
        }
        if (more.contains("backup")) {
            say("copying");
            say("backup " + shop.backups().make(Reason.ASKED, Course.SILENT).id());
        }
        say("closing");
        shop.close();
        say("closed");
    }

    private void restore(Path folder) {
        Restore restore = Entrance.restore(folder);
        String newest = restore.choices().getFirst().id();
        say("restoring");
        restore.run(newest, Course.SILENT);
        say("restored");
    }

    /** The recovery key: a passphrase would take longer to try than most kills. */
    private static Opener opener(List<String> words) {
        return words.stream().filter(word -> word.startsWith(KEY)).map(word -> (Opener) new Opener.Recovery(word.substring(KEY.length())))
                .findFirst().orElse(Opener.NOTHING);
    }

    private void stateNowAndThen(Database db) {
        long start = System.nanoTime();
        if (start < nextState) {
            return;
        }
        StateHash state = StateHash.of(db);
        say("state " + state.seq() + " " + state.hash());
        long end = System.nanoTime();
        nextState = end + STATE_SHARE * (end - start);
    }

    private void acknowledged(Shop shop) {
        CommandEntry last = shop.history().list(1).getFirst();
        say("ack " + last.seq() + " " + last.id() + " " + last.kind());
    }

    private void say(String what) {
        try {
            out.write((what + Testimony.END + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
