package app.kontor.exporting.storefront;

import app.kontor.db.Changes;
import app.kontor.value.ChannelId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was found of one channel, with the point of the history that it was found at, under a checksum. It can be found anew at any time:
 * what can't be read counts for nothing, and what can't be written is missing the next time.
 */
record KeptFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);
    private static final int VERSION = 1;

    record Content<T>(Changes.Point at, List<T> all) {}

    /** @return null if there is nothing that can be read */
    <T> @Nullable Content<T> read(KeptForm<T> form, ChannelId channel) {
        if (!Files.exists(path)) {
            return null;
        }
        try {
            byte[] file = Files.readAllBytes(path);
            int length = file.length - Long.BYTES;
            if (length < 0 || sum(file, length) != new DataInputStream(new ByteArrayInputStream(file, length, Long.BYTES)).readLong()) {
                throw new IOException("the checksum is another one");
            }
            return read(new DataInputStream(new ByteArrayInputStream(file, 0, length)), form, channel);
        } catch (IOException damaged) {
            LOG.warn("What a channel knows can't be read from {} and is found anew: {}", path.getFileName(), damaged.toString());
            return null;
        }
    }

    private static <T> @Nullable Content<T> read(DataInputStream in, KeptForm<T> form, ChannelId channel) throws IOException {
        if (in.readInt() != VERSION) {
            return null;
        }
        Changes.Point at = new Changes.Point(new UUID(in.readLong(), in.readLong()), in.readLong(), in.readUTF());
        int many = in.readInt();
        List<T> all = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            all.add(form.read(in, channel));
        }
        return new Content<>(at, all);
    }

    <T> void write(KeptForm<T> form, Changes.Point at, Collection<T> all) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(VERSION);
            out.writeLong(at.database().getMostSignificantBits());
            out.writeLong(at.database().getLeastSignificantBits());
            out.writeLong(at.seq());
            out.writeUTF(at.hash());
            out.writeInt(all.size());
            for (T one : all) {
                form.write(out, one);
            }
            out.writeLong(sum(bytes.toByteArray(), bytes.size()));
            Files.createDirectories(path.getParent());
            Files.write(path, bytes.toByteArray());
        } catch (IOException e) {
            LOG.warn("What a channel knows can't be kept in {}: {}", path.getFileName(), e.toString());
        }
    }

    private static long sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
