package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.Guessed;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.ProfileText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The shop's profiles for files that no built-in format knows: listed, shown, handed on, guessed for a new file. */
@Command(name = "profiles")
final class ProfilesCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @ArgGroup
    private @Nullable Doing doing;

    /** One or none of these. */
    static final class Doing {
        @Option(names = "--export", paramLabel = "FILE", required = true)
        private @Nullable String export;

        @Option(names = "--import", paramLabel = "FILE", required = true)
        private @Nullable String bring;

        @Option(names = "--guess", paramLabel = "FILE", required = true)
        private @Nullable String guess;

        @Option(names = "--delete", required = true)
        private boolean delete;
    }

    ProfilesCommand(Session session) {
        this.session = session;
    }

    record Listed(int count, List<Line> profiles) {}

    record Line(String name, String kind, @Nullable String channel, List<String> fields) {}

    record Written(int count, List<String> names, @Nullable String file) {}

    record Guesses(ProfileText profile, List<Guessed.Reason> reasons, List<String> missing) {}

    @Override
    public Answer call() {
        return session.inShop(this::answer);
    }

    private Answer answer(Shop shop) {
        if (doing != null && doing.bring != null) {
            return bring(shop, session.path(doing.bring));
        }
        if (doing != null && doing.guess != null) {
            return guess(shop, session.path(doing.guess));
        }
        if (doing != null && doing.export != null) {
            return export(shop, session.path(doing.export));
        }
        if (doing != null) {
            String gone = shop.importProfiles().get(name == null ? "" : name).name();
            shop.importProfiles().remove(gone);
            return Answer.of(new Written(1, List.of(gone), null), session.texts().get("cli.profiles.deleted", gone));
        }
        return name == null ? list(shop) : show(ProfileText.of(shop.importProfiles().get(name)));
    }

    private Answer list(Shop shop) {
        List<Line> lines = shop.importProfiles().all().stream().map(p -> new Line(
                p.name(), p.kind().name().toLowerCase(Locale.ROOT), p.channel(),
                p.mappings().stream().map(m -> m.target()).toList())).toList();
        TextTable table = new TextTable(session.texts(), "profile", "kind", "channel", "fields");
        lines.forEach(line -> table.row(line.name, line.kind, line.channel, String.join(", ", line.fields)));
        return Answer.of(new Listed(lines.size(), lines), lines.isEmpty() ? session.texts().get("cli.profiles.none") : table.toString());
    }

    private static Answer show(ProfileText profile) {
        return Answer.of(profile, profile.json());
    }

    private Answer export(Shop shop, Path file) {
        List<ImportProfile> all = name == null ? shop.importProfiles().all() : List.of(shop.importProfiles().get(name));
        String json = all.stream().map(profile -> ProfileText.of(profile).json()).collect(Collectors.joining(",\n", "[", "]\n"));
        OutFile.write(file, json.getBytes(StandardCharsets.UTF_8));
        return written(all, file);
    }

    private Answer bring(Shop shop, Path file) {
        List<ImportProfile> all = ProfileText.readAll(new String(Samples.file(file).bytes(), StandardCharsets.UTF_8));
        all.forEach(profile -> shop.importProfiles().save(name == null ? profile : profile.named(name)));
        return written(all, file);
    }

    private Answer written(List<ImportProfile> all, Path file) {
        List<String> names = all.stream().map(ImportProfile::name).toList();
        return Answer.of(new Written(all.size(), names, file.toString()), String.join("\n", names));
    }

    private Answer guess(Shop shop, Path file) {
        FileSample sample = Samples.of(Samples.file(file), ReadOptions.RECOGNISE);
        Guessed guessed = shop.importProfiles().guess(sample, ReadOptions.RECOGNISE).best();
        TextTable table = new TextTable(session.texts(), "field", "column", ">percent", "why");
        guessed.reasons().forEach(r -> table.row(r.target(), r.column(), r.confidence(), session.texts().get("mapping.why." + r.code(), r.column())));
        Guesses json = new Guesses(ProfileText.of(guessed.profile()), guessed.reasons(), guessed.profile().missing());
        String missing = json.missing.isEmpty() ? "" : session.texts().get("cli.profiles.missing", String.join(", ", json.missing));
        return Answer.of(json, table.toString(), missing);
    }
}
