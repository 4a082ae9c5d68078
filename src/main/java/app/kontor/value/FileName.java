package app.kontor.value;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of files made from numbers and names: never a path, a device of Windows, a hidden file, or too long for a disk. */
public final class FileName {
    /** Letters; some disks count bytes, and stop at 255. */
    private static final int LETTERS = 80;
    private static final int BYTES = 200;
    private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._ -]");
    private static final Pattern RIM = Pattern.compile("^[ .]+|[ .]+$");
    /** Windows takes these for devices, whatever follows the first dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|COM[0-9¹²³]|LPT[0-9¹²³]) *(\\..*)?");

    private FileName() {}

    /**
     * @param text   may be anything, a path too: what a name can't hold becomes "_"
     * @param ending with its dot, or empty
     * @return the text as a name, or "_" if nothing of it is left
     */
    public static String of(String text, String ending) {
        String name = RIM.matcher(ODD.matcher(PlainText.line(text, LETTERS)).replaceAll("_")).replaceAll("");
        while (name.getBytes(StandardCharsets.UTF_8).length > BYTES) {
            name = RIM.matcher(SearchText.cut(name, name.length() - 1)).replaceAll("");
        }
        return (name.isEmpty() || DEVICE.matcher(name + ending).matches() ? "_" + name : name) + ending;
    }

    /** A whole name, with what stands after its last dot as the ending. */
    public static String of(String name) {
        int dot = name.lastIndexOf('.');
        boolean ends = dot > 0 && name.substring(dot + 1).matches("[A-Za-z0-9]{1,5}");
        return ends ? of(name.substring(0, dot), name.substring(dot)) : of(name, "");
    }

    /** The file of this name right inside the folder. @throws IllegalArgumentException if the name leads anywhere else */
    public static Path in(Path folder, String name) {
        Path home = folder.toAbsolutePath().normalize();
        Path file = home.resolve(name).normalize();
        if (!home.equals(file.getParent()) || !file.startsWith(home)) {
            throw new IllegalArgumentException("Not a file's name");
        }
        return folder.resolve(name);
    }
}
