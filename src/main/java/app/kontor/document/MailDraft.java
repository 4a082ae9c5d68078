package app.kontor.document;

import app.kontor.value.FileName;
import app.kontor.value.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A letter with one PDF as a file that mail programs open as a draft (RFC 5322, MIME). Nothing is sent: the user does that.
 *
 * @param to left out if it is not one address
 */
public record MailDraft(String to, String subject, String body, String fileName, byte[] pdf) {
    private static final String BREAK = "\r\n";
    private static final String BOUNDARY = "=_kontor_paper";
    /** One address and nothing beside it: what a file says may hold a second one, or a header. */
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^\",;:<>()\\[\\]\\\\@]]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final int SUBJECT = 200;
    private static final int LINE = 76;
    /** Of the 75 letters that an encoded word may have, in bytes before Base64, never within a letter of UTF-8. */
    private static final int WORD = 36;

    public byte[] bytes() {
        StringBuilder mail = new StringBuilder();
        line(mail, "X-Unsent: 1"); // Outlook opens it for writing, others ignore it
        if (ADDRESS.matcher(to.strip()).matches()) {
            line(mail, "To: " + to.strip());
        }
        line(mail, "Subject: " + encoded(PlainText.line(subject, SUBJECT)));
        line(mail, "MIME-Version: 1.0");
        line(mail, "Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"");
        line(mail, "");
        part(mail, "text/plain; charset=utf-8", "", PlainText.visible(body).getBytes(StandardCharsets.UTF_8));
        part(mail, "application/pdf", "attachment; filename=\"" + FileName.of(fileName).replaceAll("[^\\x20-\\x7e]", "_") + "\"", pdf);
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
        text.codePoints().forEach(letter -> {
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
