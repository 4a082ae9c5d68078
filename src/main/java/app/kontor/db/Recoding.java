package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import app.kontor.vault.ShopKey;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.h2.tools.ChangeFileEncryption;
import org.jspecify.annotations.Nullable;

/**
 * Writes the database and the journal of a closed shop anew under another key, or under none, into another folder. The database's
 * file is held meanwhile: nobody opens it.
 */
public final class Recoding implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ShopFolder from;
    private final Manifest manifest;
    private final ClosedFile held;

    private Recoding(ShopFolder from, Manifest manifest, ClosedFile held) {
        this.from = from;
        this.manifest = manifest;
        this.held = held;
    }

    /** @throws BusinessRuleException shop.locked; encryption.notClosed after a crash */
    public static Recoding of(ShopFolder from) throws IOException {
        ClosedFile held = ClosedFile.of(from);
        Optional<Manifest> manifest = Manifest.read(from.manifest());
        if (manifest.isEmpty() || !manifest.get().clean()) {
            held.close();
            throw new BusinessRuleException("encryption.notClosed", from.path());
        }
        return new Recoding(from, manifest.get(), held);
    }

    /** The same rows under the other folder's key, with a manifest of their own. */
    public void database(ShopFolder to) throws IOException {
        held.copyTo(to.databaseFile());
        try {
            ChangeFileEncryption.execute(DsyncFilePath.name(to.path()), "shop", "AES", password(from.key()), password(to.key()), true);
        } catch (SQLException e) {
            throw new IOException("The copy of the database could not be written anew", e);
        }
        try (FileChannel out = to.disk().open(to.databaseFile(), StandardOpenOption.WRITE)) {
            out.force(true);
        }
        manifest.closed(to.databaseFile()).write(to.manifest(), to.disk());
    }

    /** Every segment line by line; each ends where it ended. */
    public void journal(ShopFolder to) throws IOException {
        to.disk().createFolders(to.journal());
        for (Path segment : new JournalFiles(from).all()) {
            try (BufferedReader lines = Files.newBufferedReader(segment);
                    FileChannel out = to.disk().open(to.journal().resolve(segment.getFileName()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(out), BUFFER);
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String again = JournalLine.parse(line, from.journalSeal()).text(to.journalSeal()) + "\n";
                    bytes.write(again.getBytes(StandardCharsets.UTF_8));
                }
                bytes.flush();
                out.force(true);
            } catch (IllegalArgumentException damaged) {
                throw new BusinessRuleException("shop.journalDamaged", segment.getFileName());
            }
        }
    }

    /** Opens the new files and checks every row, reference and line. @throws BusinessRuleException backup.notSound */
    public void check(ShopFolder to, Clock clock) {
        try (Database db = ShopDatabase.inspect(to, clock, "", "")) {
            List<Fault> faults = db.faults();
            boolean same = db.read(tx -> Integrity.head(tx.sql()).equals(new Journal.Head(manifest.lastSeq(), String.valueOf(manifest.lastHash()))));
            if (!faults.isEmpty() || !same) {
                throw new BusinessRuleException("backup.notSound", faults.isEmpty() ? "#" + manifest.lastSeq() : faults.getFirst().detail());
            }
        }
    }

    /** Lets the database's file go. */
    @Override
    public void close() throws IOException {
        held.close();
    }

    private static char @Nullable [] password(@Nullable ShopKey key) {
        return key == null ? null : key.databasePassword();
    }
}
