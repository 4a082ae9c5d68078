package app.kontor.spreadsheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Finds where a quotation mark opened that is never closed, or is followed by more text than a separator. */
final class OpenQuote {
    private OpenQuote() {}

    /** Physical line of the opening mark, from 1. */
    static int line(Reader text, char delimiter) throws IOException {
        try (BufferedReader reader = new BufferedReader(text)) {
            return scan(reader, delimiter);
        }
    }

    private static int scan(BufferedReader reader, char delimiter) throws IOException {
        int line = 1;
        int opened = 1;
        boolean quoted = false;
        boolean cellStart = true;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            line += c == '\n' ? 1 : 0;
            if (quoted && c == '"') {
                reader.mark(1);
                int next = reader.read();
                if (next == '"') {
                    continue;
                }
                if (next >= 0 && next != delimiter && next != '\n' && next != '\r' && next != ' ') {
                    return opened;
                }
                reader.reset();
                quoted = false;
            } else if (c == '"' && cellStart) {
                quoted = true;
                opened = line;
            }
            cellStart = !quoted && (c == delimiter || c == '\n' || c == '\r' || c == ' ' && cellStart);
        }
        return opened;
    }
}
