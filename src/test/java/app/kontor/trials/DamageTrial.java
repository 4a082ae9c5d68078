package app.kontor.trials;

import app.kontor.Given;
import app.kontor.Watch;
import app.kontor.db.ShopFolder;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Damages one file of a closed shop at random, opens it and checks it. Arguments: how many damages, the seed. */
public final class DamageTrial {
    private static final int LEVELS_SHARE = 10;

    private final Path folder;
    private final Image shop;
    private final Image older;
    private final Image foreign;
    private final ShopText text;
    private final Tally tally = new Tally();

    DamageTrial(Path folder) throws IOException {
        this.folder = folder;
        this.foreign = Scenarios.after(folder, Errands::everything);
        this.older = Scenarios.after(folder, Errands::everything);
        Path root = folder.resolve("sound");
        older.writeTo(root);
        try (Given sound = Given.opened(new ShopFolder(root), new Watch())) {
            Errands.orders(sound, 9201);
            this.text = ShopText.of(sound.db);
        }
        this.shop = Image.of(root);
        Image.delete(root);
    }

    public static void main(String[] args) throws Exception {
        Quiet.onScreen();
        Path memory = Path.of("/dev/shm");
        Path folder = Files.createTempDirectory(Files.isDirectory(memory) ? memory : Path.of("target"), "kontor-damage");
        long start = System.nanoTime();
        Tally tally = new DamageTrial(folder).run(Integer.parseInt(args[0]), Long.parseLong(args[1]));
        Image.delete(folder);
        System.out.printf(Locale.ROOT, "seed %s, %d s, %s", args[1], (System.nanoTime() - start) / 1_000_000_000, tally);
        System.exit(tally.failed() == 0 ? 0 : 1);
    }

    /**
     * Half of the damages hit the database, the rest journal, manifest and documents alike. Every second damaged database has no manifest
     * whose checksum would tell at once, as after a power cut: then only the check is left. Before that a tenth as many
     * are of the kept levels of the stock.
     */
    Tally run(int count, long seed) throws IOException {
        for (int i = 0; i < count / LEVELS_SHARE; i++) {
            LevelDamage damage = LevelDamage.values()[i % LevelDamage.values().length];
            Path root = folder.resolve("levels");
            shop.writeTo(root);
            tally.add("stock_level " + damage, damage.tried(root, text, new Random(seed * 1_000_003 - i)), "seed " + seed + ", level " + i);
            Image.delete(root);
        }
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            String kind = i % 2 == 0 ? "shop.mv.db" : List.of("journal", "shop.manifest", "documents").get(i / 2 % 3);
            List<Path> files = shop.files().keySet().stream().filter(f -> f.startsWith(kind)).toList();
            Path file = files.get(random.nextInt(files.size()));
            Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
            Image damaged = new Image(shop.folders(), new TreeMap<>(shop.files()));
            damaged.files().put(file, damage.of(shop.files().get(file), other(file, random), random));
            boolean bare = i % 4 == 0;
            if (bare) {
                damaged.files().remove(Path.of("shop.manifest"));
            }
            Path root = folder.resolve("damaged");
            damaged.writeTo(root);
            tally.add(kind + (bare ? " alone " : " ") + damage, judge(root), "seed " + seed + ", damage " + i + " of " + file);
            Image.delete(root);
        }
        return tally;
    }

    private byte[] other(Path file, Random random) {
        Map<Path, byte[]> from = (random.nextBoolean() ? older : foreign).files();
        return from.getOrDefault(file, from.values().iterator().next());
    }

    private Verdict judge(Path root) throws IOException {
        Given damaged;
        try {
            damaged = Given.opened(new ShopFolder(root), new Watch());
        } catch (BusinessRuleException e) {
            boolean sentence = !new Texts(Locale.ENGLISH).error(e).contains(e.key());
            return new Verdict(sentence ? Outcome.NOTICED : Outcome.UNHELPFUL, e.key());
        } catch (RuntimeException e) {
            return new Verdict(Outcome.UNHELPFUL, Soundness.trace(e));
        }
        try {
            return compare(damaged, root);
        } catch (BusinessRuleException e) {
            return new Verdict(Outcome.NOTICED, e.key());
        } catch (RuntimeException e) {
            return new Verdict(Outcome.UNHELPFUL, Soundness.trace(e));
        } finally {
            damaged.close();
        }
    }

    private Verdict compare(Given damaged, Path root) throws IOException {
        String faults = Soundness.faults(damaged.shop);
        if (!faults.isEmpty() || damaged.db.readOnlyBecause().isPresent()) {
            return new Verdict(Outcome.NOTICED, "by the check");
        }
        String difference = text.differenceTo(ShopText.of(damaged.db));
        if (!difference.isEmpty()) {
            return new Verdict(Outcome.SILENT, difference);
        }
        for (var file : shop.files().entrySet()) {
            Path here = root.resolve(file.getKey());
            if (file.getKey().startsWith("documents") && !(Files.exists(here) && Arrays.equals(Files.readAllBytes(here), file.getValue()))) {
                return new Verdict(Outcome.SILENT, "document " + file.getKey());
            }
        }
        return new Verdict(Outcome.HARMLESS, "");
    }
}
