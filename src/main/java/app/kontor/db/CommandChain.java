package app.kontor.db;

import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.META;

import app.kontor.schema.tables.records.CommandRecord;
import app.kontor.schema.tables.records.MetaRecord;
import app.kontor.value.CommandId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The chain through all commands: each carries the hash of everything before it. It runs over the payloads' hashes, not the
 * payloads: a person's data can be erased and the chain still verifies.
 */
public final class CommandChain {
    private CommandChain() {}

    static String next(String previous, Command c, String payload) {
        return next(previous, c.id(), c.kind(), c.user(), c.at(), payload);
    }

    /** The number of the first command that is missing or was altered; empty if the chain is whole. */
    public static Optional<Long> firstBroken(Tx tx) {
        long seq = 0;
        String hash = "";
        try (var commands = tx.sql().selectFrom(COMMAND).orderBy(COMMAND.SEQ).fetchLazy()) {
            for (CommandRecord c : commands) {
                seq++;
                if (c.getSeq() != seq || !c.getPrevHash().equals(hash)) {
                    return Optional.of(seq);
                }
                hash = next(hash, c.getId(), c.getKind(), c.getUserName(), c.getIssuedAt(), c.getPayloadHash());
            }
        }
        MetaRecord meta = tx.sql().selectFrom(META).fetchSingle();
        return meta.getLastSeq() == seq && meta.getLastHash().equals(hash) ? Optional.empty() : Optional.of(seq);
    }

    static String next(String previous, CommandId id, String kind, String user, Instant at, String payload) {
        MessageDigest digest = ChangeLog.sha256();
        for (String part : List.of(previous, id.toString(), kind, user, at.toString(), payload)) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
