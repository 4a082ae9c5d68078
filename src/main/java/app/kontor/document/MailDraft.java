package app.kontor.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A letter with one PDF as a file that mail programs open as a draft (RFC 5322, MIME). Nothing is sent: the user does that.
 *
 * @param to empty if it is not known
 */
public record MailDraft(String to, String subject, String body, String fileName, byte[] pdf) {
    private static final String BREAK = "\r\n";
    private static final String BOUNDARY = "=_kontor_paper";
    private static final int LINE = 76;
    /** Of the 75 letters that an encoded word may have, in bytes before Base64, never within a letter of UTF-8. */
    private static final int WORD = 36;

    public byte[] bytes() {
        StringBuilder mail = new StringBuilder();
        line(mail, "X-Unsent: 1"); // Outlook opens it for writing, others ignore it
        if (!to.isBlank()) {
            line(mail, "To: " + to.replaceAll("[\\r\\n]", ""));
        }
        line(mail, "Subject: " + encoded(subject));
        line(mail, "MIME-Version: 1.0");
        line(mail, "Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"");
        line(mail, "");
        part(mail, "text/plain; charset=utf-8", "", body.getBytes(StandardCharsets.UTF_8));
        part(mail, "application/pdf", "attachment; filename=\"" + fileName.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_") + "\"", pdf);
        line(mail, "--" + BOUNDARY + "--");
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void part(StringBuilder mail, String type, String disposition, byte[] content) {
        line(mail, "--" + BOUNDARY);
        line(mail, "Content-Type: " + type);
        line(mail, "Content-Transfer-Encoding: base64");
        if (!disposition.isEmpty()) {
            line(mail, "Content-Disposition: " + disposition);
        }
        line(mail, "");
        line(mail, Base64.getMimeEncoder(LINE, BREAK.getBytes(StandardCharsets.US_ASCII)).encodeToString(content));
    }

    private static void line(StringBuilder mail, String text) {
        mail.append(text).append(BREAK);
    }

    /** RFC 2047: as many words as it takes. */
    private static String encoded(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        text.replaceAll("[\\r\\n]", " ").codePoints().forEach(letter -> {
            if ((word + Character.toString(letter)).getBytes(StandardCharsets.UTF_8).length > WORD) {
                close(words, word);
            }
            word.appendCodePoint(letter);
        });
        close(words, word);
        return words.toString().strip();
    }

    private static void close(StringBuilder words, StringBuilder word) {
        String code = Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8));
        words.append(words.isEmpty() ? "" : BREAK + " ").append("=?utf-8?B?").append(code).append("?=");
        word.setLength(0);
    }
}
