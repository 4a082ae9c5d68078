package app.kontor.backup;

import app.kontor.backup.Content.Inspection;
import app.kontor.backup.SecondPlace.State;
import app.kontor.db.Disk;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Copies verified generations to the second place, into a folder of this shop there. What fails is logged and shows as old: no reason not to work. */
final class SecondCopies {
    private static final Logger LOG = LoggerFactory.getLogger(SecondCopies.class);
    private static final String CHOICE = "second.json";

    private final Shelf shelf;
    private final Clock clock;

    SecondCopies(Shelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** @param last when the newest copy there was made */
    private record Choice(@Nullable String folder, @Nullable Instant last) {}

    SecondPlace place() {
        Choice choice = read();
        if (choice.folder() == null) {
            return new SecondPlace(null, State.NONE, null);
        }
        Path folder = Path.of(choice.folder());
        return new SecondPlace(folder, Files.isDirectory(folder) ? age(choice.last()) : State.ABSENT, choice.last());
    }

    /** Remembers the place; null forgets it. What lies in the old one stays there. */
    void choose(@Nullable Path folder) throws IOException {
        shelf.disk().createFolders(shelf.folder());
        write(new Choice(folder == null ? null : folder.toAbsolutePath().normalize().toString(), null));
    }

    /** The shelf in the second place, if that is there now. */
    Optional<Shelf> reachable() {
        Path folder = place().folder();
        return folder == null || !Files.isDirectory(folder) ? Optional.empty() : Optional.of(new Shelf(folder, new Disk(), shelf.key()));
    }

    /** Copies the generation with the documents that are not there yet, compares, and lets old ones go. */
    void copy(Generation one, ZoneId zone, Course course) {
        Optional<Shelf> there = reachable().map(place -> new Shelf(place.folder().resolve(name(one)), place.disk(), place.key()));
        if (there.isEmpty()) {
            return;
        }
        try {
            course.begin(Course.Step.SECOND);
            Room.require(reachable().orElseThrow().folder(), one.bytes());
            copy(one, there.get(), course);
            there.get().thin(zone);
            write(new Choice(read().folder(), one.at()));
        } catch (IOException | BusinessRuleException failed) {
            LOG.warn("The second place did not take backup {}", one.id(), failed);
        }
    }

    private void copy(Generation one, Shelf there, Course course) throws IOException {
        FileCopies copies = new FileCopies(there.shared());
        ShopFolder here = shelf.shared();
        copies.documents(here, course);
        copies.segments(here);
        Path copy = there.zip(one.id());
        copies.copy(one.file(), copy);
        if (!Checksum.holds(copy)) {
            there.disk().delete(copy);
            throw new IOException("Read back other bytes from " + copy);
        }
    }

    /** One place may serve several shops. */
    private static String name(Generation one) {
        Inspection inspection = one.content() == null ? null : one.content().inspection();
        return "kontor-" + (inspection == null ? "shop" : inspection.database().toString().substring(0, 8));
    }

    /** What lies there of the shop that has these here, in no order. A place that can't be read has nothing. */
    List<Generation> of(List<Generation> here) {
        try {
            return reachable().stream().flatMap(place -> here.stream().filter(Generation::isVerified).map(SecondCopies::name).distinct()
                    .flatMap(name -> new Shelf(place.folder().resolve(name), place.disk(), place.key()).all().stream())).toList();
        } catch (UncheckedIOException unplugged) {
            LOG.warn("The second place can't be read", unplugged);
            return List.of();
        }
    }

    /** All that lies there, of whatever shop, newest first. */
    static List<Generation> all(Path place) throws IOException {
        try (Stream<Path> folders = Files.list(place)) {
            return folders.filter(Files::isDirectory)
                    .flatMap(folder -> new Shelf(folder, new Disk(), null).all().stream())
                    .sorted(Comparator.comparing(Generation::at).reversed()).toList();
        }
    }

    private State age(@Nullable Instant last) {
        return last == null || last.isBefore(clock.instant().minus(SecondPlace.OLD)) ? State.OLD : State.CURRENT;
    }

    private Choice read() {
        try {
            Path file = shelf.folder().resolve(CHOICE);
            return Files.exists(file) ? JsonMapper.shared().readValue(Files.readAllBytes(file), Choice.class) : new Choice(null, null);
        } catch (IOException | JacksonException spoilt) {
            LOG.warn("Ignored the choice of a second place", spoilt);
            return new Choice(null, null);
        }
    }

    private void write(Choice choice) throws IOException {
        shelf.disk().replace(shelf.folder().resolve(CHOICE), JsonMapper.shared().writeValueAsBytes(choice));
    }
}
