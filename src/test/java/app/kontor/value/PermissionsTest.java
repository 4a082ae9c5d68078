package app.kontor.value;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of command has its place in the table of rights. */
class PermissionsTest {
    private static final Pattern INTENT = Pattern.compile("Intent\\.of\\(([^;{]*?)[,)]\\s", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)?)\"");
    /** Done without a command of their own, so without a sentence in the history. */
    private static final Set<String> UNWRITTEN =
            Set.of(Permissions.BACKUP, Permissions.RESTORE, Permissions.PERSON_EXPORT, Permissions.ENCRYPTION);

    /** The kinds are known twice: by the sentence of each, without which the history could not show it, and by this table. */
    @Test
    void theTableHasEveryKindThatTheHistoryCanShowAndNoOther() {
        Set<String> told = Texts.bundle("app.kontor.text.messages", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("command.") && !key.startsWith("command.many."))
                .map(key -> key.substring("command.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        told.addAll(UNWRITTEN);
        assertThat(Permissions.kinds()).isEqualTo(told);
    }

    @Test
    void theTableHasEveryKindThatTheSourcesName() {
        Set<String> named = new TreeSet<>();
        for (String source : sources()) {
            Matcher intent = INTENT.matcher(source);
            while (intent.find()) {
                KIND.matcher(intent.group(1)).results().forEach(kind -> named.add(kind.group(1)));
            }
        }
        assertThat(named).hasSizeGreaterThan(40).isSubsetOf(Permissions.kinds());
    }

    @Test
    void ownersMayEverythingAndReadersNothing() {
        for (String kind : Permissions.kinds()) {
            assertThat(Permissions.allow(Role.OWNER, kind, "")).as(kind).isTrue();
            assertThat(Permissions.allow(Role.READ_ONLY, kind, "")).as(kind).isFalse();
        }
    }

    @Test
    void whatIsNotInTheTableIsTheOwners() {
        assertThat(Permissions.allow(Role.STAFF, "no.such", "")).isFalse();
        assertThat(Permissions.allow(Role.OWNER, "no.such", "")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "orders.ship, true", "import, true", "invoices.post, true", "stock.set, true", "undo, true", "backup.make, true",
        "tax.rate, false", "channel.save, false", "users.add, false", "users.role, false", "users.passphrase, false",
        "users.ownPassphrase, true", "customer.erase, false", "backup.restore, false", "encryption.change, false", "stock.repair, false",
    })
    void staffDoTheDailyWork(String kind, boolean allowed) {
        assertThat(Permissions.allow(Role.STAFF, kind, "")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "paper.size, true", "label.size, true", "pack.boxes, true", "company.iban, false", "company.name, false", "shop.currency, false",
        "tax.regime, false", "invoice.series, false", "invoice.when, false", "allocation.policy, false", "lock.minutes, false",
    })
    void staffLayOutTheirWorkButLeaveMoneyTaxAndCompanyAlone(String setting, boolean allowed) {
        assertThat(Permissions.allow(Role.STAFF, "settings.set", setting)).isEqualTo(allowed);
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/kontor"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(PermissionsTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
