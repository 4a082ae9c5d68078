package app.kontor.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** How bytes lie on the disk: as they are, or sealed. A place is what they belong to: sealed bytes open nowhere else. */
public interface Seal {
    /** What an open shop uses. */
    Seal NONE = new OpenText();

    byte[] seal(byte[] plain, String place);

    /** The bytes; empty if these are not what was sealed for this place, or a byte of them has changed. */
    Optional<byte[]> open(byte[] stored, String place);

    /** As {@link #seal}, of bytes that are written to the stream which is returned: what it writes on is sealed when it is closed. */
    OutputStream sealing(OutputStream out, String place) throws IOException;

    /** A line of text as a line of text. */
    String sealLine(String plain, String place);

    /** As {@link #open}. */
    Optional<String> openLine(String stored, String place);
}
