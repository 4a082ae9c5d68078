package app.kontor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says of a customer adds no receiver and no header to a letter. */
class MailDraftTest {
    private static final byte[] PDF = {1, 2, 3};

    @Test
    void oneAddressIsTheReceiver() {
        assertThat(head(draft("o'neil+shop@mail.example", "Invoice", "a.pdf"))).contains("To: o'neil+shop@mail.example\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "a@b.example, c@d.example", "a@b.example;c@d.example", "a@b.example\r\nBcc: c@d.example", "\"x\" <a@b.example>",
        "a@b.example%0ABcc:c@d.example", "a@b@c.example", "no address", "a@b.example?cc=c@d.example", "ä@b.example", "a\u202E@b.example",
        "a@b.example\u0000", "group:a@b.example"})
    void anythingElseIsLeftToTheUser(String to) {
        assertThat(head(draft(to, "Invoice", "a.pdf"))).doesNotContain("To:").doesNotContain("Bcc").doesNotContain("d.example");
    }

    @Test
    void aSubjectIsOneCleanLine() {
        String head = head(draft("", "Rechnung\r\nBcc: c@d.example \u202Efdp\u0007 für Łódź", "a.pdf"));
        String subject = head.replaceFirst("(?s).*Subject: ", "").replaceFirst("(?s)\r\nMIME.*", "");
        String text = subject.lines().map(String::strip).map(word -> word.replaceAll("^=\\?utf-8\\?B\\?|\\?=$", ""))
                .map(word -> new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8)).collect(Collectors.joining());
        assertThat(text).isEqualTo("Rechnung Bcc: c@d.example fdp für Łódź");
    }

    @Test
    void theAttachmentHasAFilesName() {
        assertThat(mail(draft("", "x", "../a\"\r\nX: y\u202E.pdf"))).contains("filename=\"_a_ X_ y.pdf\"").doesNotContain("\r\nX:");
    }

    private static MailDraft draft(String to, String subject, String file) {
        return new MailDraft(to, subject, "Hello", file, PDF);
    }

    private static String head(MailDraft draft) {
        return mail(draft).split("\r\n\r\n")[0] + "\r\n";
    }

    private static String mail(MailDraft draft) {
        return new String(draft.bytes(), StandardCharsets.US_ASCII);
    }
}
