package app.kontor.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    private static final Path FOLDER = Path.of("/shop/paper");

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '`', value = {
        "RE-2026-0871,RE-2026-0871.pdf",
        "RE/2026/0871,RE_2026_0871.pdf",
        "../../etc/passwd,_.._etc_passwd.pdf",
        "..\\..\\Windows,_.._Windows.pdf",
        "C:\\temp,C__temp.pdf",
        "/root,_root.pdf",
        "..,_.pdf", ".,_.pdf", "...,_.pdf", ".hidden,hidden.pdf", "` `,_.pdf",
        "CON,_CON.pdf", "nul,_nul.pdf", "Aux.tar,_Aux.tar.pdf", "com1,_com1.pdf", "LPT¹,_LPT¹.pdf", "con .x,_con .x.pdf",
        "CONTACT,CONTACT.pdf", "com10,com10.pdf",
        "trailing. . ,trailing.pdf",
        "a:b*c?d\"e<f>g|h,a_b_c_d_e_f_g_h.pdf",
        "inv\u202Efdp.exe,invfdp.exe.pdf",
        "nul\u0000byte,nulbyte.pdf",
        "$(rm -rf) `x`;&%PATH%,__rm -rf_ _x____PATH_.pdf",
        "Grüße Łódź 東京,Grüße Łódź 東京.pdf"})
    void aTextBecomesAName(String text, String expected) {
        assertThat(FileName.of(text.equals("` `") ? " " : text, ".pdf")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"orders.csv,orders.csv", "../x.csv,_x.csv", "CON.csv,_CON.csv", "no-ending,no-ending", "a.b.xlsx,a.b.xlsx", ".csv,csv"})
    void aNameKeepsItsEnding(String name, String expected) {
        assertThat(FileName.of(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("anything")
    void whateverTheTextTheFileLiesInItsFolder(String text) {
        String name = FileName.of(text, ".pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(204);
        assertThat(name).endsWith(".pdf").doesNotContain("/", "\\", ":");
        assertThat(FileName.in(FOLDER, name).normalize().getParent()).isEqualTo(FOLDER);
    }

    static Stream<String> anything() {
        return Stream.of("", "\u202E", "x".repeat(1_000_000), "東".repeat(500), "😀".repeat(500), "../".repeat(100), "/", "\\\\host\\share",
                "a/../../../b", "file:///etc/passwd", "\u2025/\u2024\u2024/x", "%2e%2e%2f", "~root", "-rf", "COM1", "prn.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.pdf", "/etc/passwd", "a/b.pdf", "..", ".", "", "a/../../x"})
    void aNameThatLeadsElsewhereIsRefused(String name) {
        assertThatThrownBy(() -> FileName.in(FOLDER, name)).isInstanceOf(IllegalArgumentException.class);
    }
}
