package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.Guessed;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.ProfileText;
import app.kontor.importing.profile.ListedProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
    static final class Doing extends HandOn {
        @Option(names = "--guess", paramLabel = "FILE", required = true)
        private @Nullable Path guess;

        @Option(names = "--rename", paramLabel = "NEW", required = true)
        private @Nullable String rename;

        @Option(names = "--copy", paramLabel = "NEW", required = true)
        private @Nullable String copy;
    }

    ProfilesCommand(Session session) {
        this.session = session;
    }

    /** @param profiles the shop's own @param builtIn those that come with the program */
    record Listed(int count, List<Line> profiles, List<Line> builtIn) {}

    /** @param used when a file was last read by it */
    record Line(String name, String kind, @Nullable String channel, List<String> fields, List<String> columns, @Nullable String used) {}

    record Written(int count, List<String> names, @Nullable String file) {}

    record Guesses(ProfileText profile, List<Guessed.Reason> reasons, List<String> missing) {}

    @Override
    public Answer call() {
        return session.inShop(this::answer);
    }

    private Answer answer(Shop shop) {
        if (doing != null && doing.bring != null) {
            return bring(shop, doing.bring);
        }
        if (doing != null && doing.guess != null) {
            return guess(shop, doing.guess);
        }
        if (doing != null && doing.export != null) {
            doing.export(shop.importProfiles().text(name));
            return written(name == null ? shop.importProfiles().all() : List.of(shop.importProfiles().get(name)), doing.export);
        }
        if (doing != null && (doing.rename != null || doing.copy != null)) {
            return renamed(shop, name == null ? "" : name, doing);
        }
        if (doing != null) {
            String gone = shop.importProfiles().get(name == null ? "" : name).name();
            shop.importProfiles().remove(gone);
            return Answer.of(new Written(1, List.of(gone), null), session.texts().get("cli.profiles.deleted", gone));
        }
        return name == null ? list(shop) : show(ProfileText.of(shop.importProfiles().get(name)));
    }

    private Answer renamed(Shop shop, String from, Doing wanted) {
        String to = wanted.rename != null ? wanted.rename : wanted.copy;
        if (wanted.rename != null) {
            shop.importProfiles().rename(from, wanted.rename);
        } else {
            shop.importProfiles().copy(from, String.valueOf(wanted.copy));
        }
        return Answer.of(new Written(1, List.of(String.valueOf(to)), null), to);
    }

    private Answer list(Shop shop) {
        List<ListedProfile> all = shop.importProfiles().listed();
        List<Line> own = all.stream().filter(listed -> !listed.isBuiltIn()).map(ProfilesCommand::line).toList();
        List<Line> builtIn = all.stream().filter(ListedProfile::isBuiltIn).map(ProfilesCommand::line).toList();
        TextTable table = new TextTable(session.texts(), "profile", "holds", "channel", "fields", "used");
        own.forEach(line -> row(table, line, line.used == null ? "" : line.used.substring(0, 10)));
        builtIn.forEach(line -> row(table, line, session.texts().get("profiles.builtIn")));
        return Answer.of(new Listed(own.size(), own, builtIn), own.isEmpty() ? session.texts().get("cli.profiles.none") : "", table.toString());
    }

    private static void row(TextTable table, Line line, String used) {
        table.row(line.name, line.kind, line.channel, String.join(", ", line.fields), used);
    }

    private static Line line(ListedProfile listed) {
        ImportProfile p = listed.profile();
        return new Line(p.name(), p.kind().code(), p.channel(), p.mappings().stream().map(m -> m.target()).toList(), p.columns(),
                listed.last() == null ? null : listed.last().at().toString());
    }

    private static Answer show(ProfileText profile) {
        return Answer.of(profile, profile.json());
    }

    private Answer bring(Shop shop, Path file) {
        return written(shop.importProfiles().bring(new String(Samples.file(file).bytes(), StandardCharsets.UTF_8), name), file);
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
