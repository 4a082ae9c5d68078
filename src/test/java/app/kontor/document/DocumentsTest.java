package app.kontor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.db.Database;
import app.kontor.db.Disk;
import app.kontor.db.Intent;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
    void manyAreKeptInTheirOrderAndEachFolderIsSyncedOnceAtTheEnd() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        Documents documents = new Documents(new ShopFolder(dir, new Disk() {
            @Override
            public void rename(Path from, Path to) throws IOException {
                super.rename(from, to);
                done.add("file");
            }

            @Override
            public void syncFolder(Path folder) throws IOException {
                super.syncFolder(folder);
                done.add(folder.getFileName().toString());
            }
        }));
        documents.keep(HELLO);
        done.clear();
        List<Documents.Kept> kept = documents.keepEach(List.of("hello", "world", "hello"), text -> text.getBytes(StandardCharsets.UTF_8));
        assertThat(kept).extracting(Documents.Kept::hash).startsWith(HASH).endsWith(HASH).hasSize(3);
        assertThat(documents.read(kept.get(1).hash())).isEqualTo("world".getBytes(StandardCharsets.UTF_8));
        assertThat(done.subList(done.indexOf("file") + 1, done.size())).containsExactlyInAnyOrder("2c", "48");
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        Documents documents = new Documents(new ShopFolder(dir, new Disk() {
            @Override
            public void syncFolder(Path folder) throws IOException {
                throw new IOException("full");
            }
        }));
        assertThatThrownBy(() -> documents.keepEach(List.of(1, 2, 3), n -> new byte[] {n.byteValue()}))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("shop.notSaved"));
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
