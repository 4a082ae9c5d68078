package app.kontor.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The directory at the end of a zip file: where it is missing, the file was cut off. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int COMMENT = 65_535;

    private ZipDirectory() {}

    static boolean isComplete(byte[] bytes) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int last = Math.max(0, bytes.length - END_SIZE - COMMENT);
        for (int at = bytes.length - END_SIZE; at >= last; at--) {
            if (zip.getInt(at) == END) {
                int entries = zip.getInt(at + 16);
                return entries == -1 || entries >= 0 && entries + 4 <= at && zip.getInt(entries) == ENTRY;
            }
        }
        return false;
    }
}
