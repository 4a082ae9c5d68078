package app.kontor.paperwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PC's fonts for letters that ours lacks. Only well-known files are opened, in one fixed order, so that a PC
 * prints the same letter in the same way every time; folders are searched when the first such letter turns up.
 */
final class SystemFonts {
    private static final Logger LOG = LoggerFactory.getLogger(SystemFonts.class);
    private static final int DEPTH = 6;
    private static final List<String> KNOWN = List.of(
            "NotoSansCJK-Regular.ttc", "NotoSansCJKjp-Regular.otf", "NotoSansJP-Regular.otf", "NotoSansJP-Regular.ttf",
            "SourceHanSans-Regular.ttc", "YuGothM.ttc", "YuGothR.ttc", "meiryo.ttc", "msgothic.ttc",
            "ヒラギノ角ゴシック W3.ttc", "Hiragino Sans GB.ttc", "PingFang.ttc", "AppleSDGothicNeo.ttc",
            "msyh.ttc", "msjh.ttc", "malgun.ttf", "simsun.ttc", "ipag.ttf", "ipagp.ttf", "TakaoGothic.ttf",
            "VL-Gothic-Regular.ttf",
            "wqy-zenhei.ttc", "wqy-microhei.ttc", "DroidSansFallbackFull.ttf", "Arial Unicode.ttf", "ARIALUNI.TTF",
            "NotoSans-Regular.ttf", "DejaVuSans.ttf", "segoeui.ttf", "sylfaen.ttf", "seguisym.ttf",
            "NotoSansSymbols2-Regular.ttf");
    /**
     * Scripts that print rightly letter by letter. Arabic, Hebrew, Hindi … need shaping: a wrong word is worse than a
     * box.
     */
    private static final Set<UnicodeScript> PLAIN = Set.of(
            UnicodeScript.COMMON, UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.HAN,
            UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO,
            UnicodeScript.GEORGIAN, UnicodeScript.ARMENIAN);

    private final List<Path> folders;
    private final Map<Path, Optional<Face>> faces = new HashMap<>();
    private List<Path> files = List.of();
    private boolean searched;

    SystemFonts(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    static SystemFonts ofThisPc() {
        Path home = Path.of(System.getProperty("user.home", ""));
        List<Path> folders = new ArrayList<>(List.of(
                Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"), home.resolve(".local/share/fonts"),
                home.resolve(".fonts"), Path.of("/System/Library/Fonts"), Path.of("/Library/Fonts"), home.resolve(
                "Library/Fonts")));
        Optional.ofNullable(System.getenv("WINDIR")).ifPresent(root -> folders.add(Path.of(root, "Fonts")));
        Optional.ofNullable(System.getenv("LOCALAPPDATA"))
                .ifPresent(root -> folders.add(Path.of(root, "Microsoft", "Windows", "Fonts")));
        return new SystemFonts(folders);
    }

    synchronized Optional<Face> faceOf(int letter) {
        if (!PLAIN.contains(UnicodeScript.of(letter))) {
            return Optional.empty();
        }
        if (!searched) {
            files = folders.stream().flatMap(SystemFonts::known).toList();
            searched = true;
        }
        return KNOWN.stream()
                .flatMap(name -> files.stream().filter(file -> isNamed(file, name)))
                .flatMap(file -> faces.computeIfAbsent(file, SystemFonts::open).stream())
                .filter(face -> face.has(letter))
                .findFirst();
    }

    synchronized List<Face> opened() {
        return faces.values().stream().flatMap(Optional::stream).toList();
    }

    private static Stream<Path> known(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> tree = Files.walk(folder, DEPTH)) {
            return tree.filter(file -> KNOWN.stream().anyMatch(name -> isNamed(file, name))).sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Fonts in {} can't be listed", folder, e);
            return Stream.empty();
        }
    }

    private static boolean isNamed(Path file, String name) {
        return file.getFileName() != null && file.getFileName().toString().equalsIgnoreCase(name);
    }

    /** A font that can't be read, or may not be embedded, is as good as none: the next one is asked. */
    private static Optional<Face> open(Path file) {
        String first = file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc") ? file + ",0" : file.toString();
        try {
            return Optional.of(
                    new Face(BaseFont.createFont(first, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null, null)));
        } catch (IOException | DocumentException e) {
            LOG.warn("The font {} can't be used", file, e);
            return Optional.empty();
        }
    }
}
