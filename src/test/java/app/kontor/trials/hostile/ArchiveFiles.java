package app.kontor.trials.hostile;

import static app.kontor.trials.hostile.HostileFile.refused;
import static app.kontor.trials.hostile.HostileFile.taken;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;

/** Zip files of exports, right ones and ones that are made to hurt. */
final class ArchiveFiles {
    private static final Template T = Templates.SHOPIFY;

    private ArchiveFiles() {}

    static List<HostileFile> all() {
        List<HostileFile> files = new ArrayList<>();
        files.add(taken("a zip of one export", n -> ZipFiles.zip("orders.csv", T.bytes(n))));
        files.add(taken("a zip of a workbook", n -> ZipFiles.zip("a/b/orders.xlsx", WorkbookFiles.book(n, b -> b))));
        files.add(taken("an export among junk", n -> ZipFiles.written(zip -> {
            for (String name : List.of("__MACOSX/._orders.csv", ".DS_Store", "a/.hidden.csv", "~$orders.xlsx", "photo.jpg", "CON", "NUL.pdf")) {
                ZipFiles.put(zip, name, "\u0000\u0005");
            }
            ZipFiles.put(zip, "orders.csv", new String(T.bytes(n), StandardCharsets.UTF_8));
        })));
        for (String name : List.of("../../../../tmp/kontor-hostile-was-here.csv", "/tmp/kontor-hostile-was-here.csv", "..\\kontor-hostile-was-here.csv",
                "C:\\kontor-hostile-was-here.csv", "a/../../kontor-hostile-was-here.csv")) {
            files.add(refused("an export called " + name, "damaged.archiveName", 0, n -> ZipFiles.zip(name, T.bytes(n))));
        }
        files.add(taken("an export with a hostile name", n -> ZipFiles.zip("a\u202Egnp\u0007<b>" + "x".repeat(300) + ".csv", T.bytes(n))));
        files.add(refused("a zip in a zip", "unknownFormat.archiveNested", 0, n -> ZipFiles.zip("more.zip", ZipFiles.zip("orders.csv", T.bytes(n)))));
        files.add(refused("a zip with its inner zip hidden as a table", "x", -1, n -> ZipFiles.zip("more.csv", ZipFiles.zip("orders.csv", T.bytes(n)))).refusedSomehow());
        files.add(refused("a zip of 300 exports", "damaged.archiveFiles", 0, n -> ZipFiles.written(zip -> {
            for (int i = 0; i < 300; i++) {
                ZipFiles.put(zip, i + ".csv", "SKU,Quantity\nA-1," + i + "\n");
            }
        })));
        files.add(refused("a bomb in a zip", "damaged.archiveBomb", 0, n -> bomb(n, 60)));
        files.add(refused("a bomb of 2 GB in a zip", "damaged.archiveBomb", 0, n -> bomb(n, 2_000)).slow());
        files.add(refused("a zip with a password", "damaged.archivePassword", 0, n -> withPassword(ZipFiles.zip("orders.csv", T.bytes(n)))));
        files.add(refused("a zip with a false checksum", "damaged.archive", 0, n -> {
            byte[] zip = ZipFiles.zip("orders.csv", T.bytes(n));
            return ZipFiles.flipped(zip, zip.length / 2, false);
        }));
        files.add(refused("the same export twice", "damaged.archiveName", 0, n -> ZipFiles.renamed(ZipFiles.written(zip -> {
            ZipFiles.put(zip, "a.csv", new String(T.bytes(n), StandardCharsets.UTF_8));
            ZipFiles.put(zip, "b.csv", "SKU,Quantity\nA-1,1\n");
        }), "b.csv", "a.csv")));
        for (int percent : List.of(20, 60, 95)) {
            files.add(refused("a zip of an export, cut after " + percent + " %", "damaged.truncated", 0, n -> {
                byte[] zip = ZipFiles.zip("orders.csv", T.bytes(n));
                return Arrays.copyOf(zip, zip.length * percent / 100);
            }));
        }
        return files;
    }

    private static byte[] bomb(int n, int megabytes) {
        byte[] block = "a,b\n".repeat(250_000).getBytes(StandardCharsets.UTF_8);
        return ZipFiles.written(zip -> {
            zip.putNextEntry(new ZipEntry("orders.csv"));
            zip.write(T.bytes(n));
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        });
    }

    private static byte[] withPassword(byte[] zip) {
        zip[6] |= 1;
        zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;
        return zip;
    }
}
