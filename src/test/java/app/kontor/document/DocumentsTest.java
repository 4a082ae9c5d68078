package app.kontor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.ShopKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes are kept once, found by their owner, and never given back changed. */
class DocumentsTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path dir;

    @Test
    void theSameBytesAreOneFileUnderTheirHash() throws Exception {
        Documents documents = new Documents(new ShopFolder(dir));
        assertThat(documents.keep(HELLO)).isEqualTo(HASH).isEqualTo(documents.keep(HELLO.clone()));
        try (Stream<Path> files = Files.walk(dir).filter(Files::isRegularFile)) {
            assertThat(files).containsExactly(dir.resolve("documents/2c/" + HASH));
        }
        assertThat(documents.read(HASH)).isEqualTo(HELLO);
    }

    @Test
    void aChangedByteIsNoticedAndHealedByTheTrueBytes() throws Exception {
        Documents documents = new Documents(new ShopFolder(dir));
        documents.keep(HELLO);
        Files.writeString(dir.resolve("documents/2c/" + HASH), "hallo");
        assertThatThrownBy(() -> documents.read(HASH))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("document.damaged"));
        documents.keep(HELLO);
        assertThat(documents.read(HASH)).isEqualTo(HELLO);
    }

    @Test
    void inAnEncryptedShopTheFileSaysNothingAndOpensNowhereElse() throws Exception {
        Documents documents = new Documents(new ShopFolder(dir).with(ShopKey.random()));
        String hash = documents.keep(HELLO);
        Path file = dir.resolve("documents/2c/" + HASH);
        assertThat(hash).isEqualTo(HASH);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("hello");
        assertThat(documents.read(HASH)).isEqualTo(HELLO);
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length / 2] ^= 1;
        Files.write(file, sealed);
        assertThat(documents.isSound(HASH)).isFalse();
        documents.keep(HELLO);
        assertThat(documents.isSound(HASH)).isTrue();
        assertThatThrownBy(() -> new Documents(new ShopFolder(dir).with(ShopKey.random())).read(HASH))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("document.damaged"));
    }

    @Test
    void aFileThatIsGoneIsSaidToBeSo() {
        assertThatThrownBy(() -> new Documents(new ShopFolder(dir)).read(HASH))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("document.missing"));
    }

    @Test
    void aRowSaysWhatTheBytesBelongTo() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
        Document.Owner owner = new Document.Owner("invoice", 7);
        try (Database db = ShopDatabase.create(new ShopFolder(dir), clock, "anna", "test")) {
            db.write(Intent.of("test", ""), tx -> {
                Documents.record(tx, new Document.Draft(HASH, "invoice", "1.pdf", 5, owner));
                Documents.record(tx, new Document.Draft(HASH, "invoice", "2.pdf", 5, new Document.Owner("pick_list", 7)));
                return null;
            });
            assertThat(db.<List<Document>>read(tx -> Documents.of(tx, owner))).singleElement().satisfies(d -> {
                assertThat(d.name()).isEqualTo("1.pdf");
                assertThat(d.createdAt()).isEqualTo(clock.instant());
            });
            assertThat(db.<Object>read(tx -> Documents.of(tx, "invoice", List.of(6L, 7L)).keySet()))
                    .isEqualTo(java.util.Set.of(7L));
        }
    }
}
