package app.kontor.ui.importing.mapping;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.Guess;
import app.kontor.importing.mapped.Guessed;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.Mapping;
import app.kontor.importing.plan.ImportRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the wizard knows so far: the file's beginning, how it is read, and what its columns are. */
final class MappingDraft {
    private final ImportRequest request;
    private ReadOptions read;
    private @Nullable Integer headerLine;
    private @Nullable Integer headerRows;
    private FileSample sample;
    private Guess guess;
    private Guessed guessed;
    private ImportProfile profile;
    private String name;

    /** How somebody wants the file to be read; null lets the content decide. */
    record Reading(ReadOptions options, @Nullable Integer headerLine, @Nullable Integer headerRows) {}

    MappingDraft(ImportRequest request, FileSample sample, Guess guess) {
        this.request = request;
        this.read = request.options().ofAnyFormat();
        this.sample = sample;
        this.guess = guess;
        this.guessed = guess.best();
        ImportProfile given = request.profile();
        this.profile = given == null ? guessed.profile() : given;
        this.name = given == null ? fileName() : given.name();
        this.read = given == null ? read : read.over(given.read());
    }

    ImportRequest request() {
        return request;
    }

    FileSample sample() {
        return sample;
    }

    ReadOptions read() {
        return read;
    }

    @Nullable Integer headerLine() {
        return headerLine;
    }

    /** How many rows name the columns, where somebody has said so. */
    @Nullable Integer headerRows() {
        return headerRows;
    }

    ImportProfile profile() {
        return profile;
    }

    String name() {
        return name;
    }

    void name(String other) {
        name = other.strip();
    }

    Optional<Guessed.Reason> reason(String target) {
        Mapping mapping = profile.mapping(target).orElse(null);
        boolean isAsGuessed = guessed.profile().mapping(target).filter(other -> other.equals(mapping)).isPresent();
        return isAsGuessed ? guessed.reason(target) : Optional.empty();
    }

    /** The file read differently: what its columns are is guessed anew if they are others. */
    void readAs(Reading as, FileSample other, Guess fresh) {
        boolean isSame = other.columns().equals(sample.columns());
        read = as.options();
        headerLine = as.headerLine();
        headerRows = as.headerRows();
        sample = other;
        guess = fresh;
        if (!isSame) {
            kind(guess.best().profile().kind());
        }
    }

    void kind(Kind kind) {
        guessed = guess.of(kind);
        profile = guessed.profile().in(profile.channel());
    }

    void channel(String other) {
        profile = profile.in(other.isBlank() ? null : other.strip());
    }

    /** Whose prices or orders these are, where no column says it. */
    void supplier(String name) {
        profile = profile.suppliedBy(name);
    }

    void map(Mapping mapping) {
        profile = profile.with(mapping);
    }

    /** The profile as it would be kept, for a file of these columns. */
    ImportProfile finished() {
        return new ImportProfile(name, profile.kind(), read, sample.headerRows(), profile.channel(), sample.header().titles(),
                profile.mappings());
    }

    /** Without its ending, and without the numbers by which a browser tells downloads apart. */
    private String fileName() {
        String bare = request.files().getFirst().name().replaceFirst("\\.[^.]{1,5}$", "").replaceAll("[\\s_-]*[(\\d][\\d_()-]*$", "");
        return bare.substring(0, Math.min(ImportProfile.LONGEST_NAME, bare.length()));
    }
}
