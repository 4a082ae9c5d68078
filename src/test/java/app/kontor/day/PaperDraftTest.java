package app.kontor.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.paperwork.Printed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF is there whole or not at all. */
class PaperDraftTest {
    @TempDir
    Path folder;

    @Test
    void keptItHasItsName() {
        try (PaperDraft draft = draft()) {
            draft.begin(out -> {
                out.write('x');
                return new Printed(1, 2, List.of());
            });
            assertThat(draft.keep()).isEqualTo(new PaperFile("pick-list", folder.resolve("p.pdf"), 1, 2, List.of()));
        }
        assertThat(folder.resolve("p.pdf")).hasContent("x");
        assertThat(folder.toFile().list()).containsExactly("p.pdf");
    }

    @Test
    void notKeptItLeavesNothing() {
        try (PaperDraft draft = draft()) {
            draft.begin(out -> new Printed(1, 1, List.of()));
        }
        assertThatThrownBy(() -> {
            try (PaperDraft draft = draft()) {
                draft.begin(out -> {
                    throw new IOException("full");
                });
                draft.keep();
            }
        }).isInstanceOf(UncheckedIOException.class).hasRootCauseMessage("full");
        assertThat(folder).isEmptyDirectory();
    }

    private PaperDraft draft() {
        return new PaperDraft("pick-list", folder.resolve("p.pdf"));
    }
}
