package app.kontor.importing;

import app.kontor.importing.ParsedFile.Kind;

/** A format that is told by what it calls its columns. */
public abstract class SignedSource implements Source {
    private final String format;
    private final Kind kind;
    private final String platform;
    private final Signature signature;

    /** @param signature the columns that prove it */
    protected SignedSource(String format, Kind kind, String platform, Signature signature) {
        this.format = format;
        this.kind = kind;
        this.platform = platform;
        this.signature = signature;
    }

    @Override
    public final String format() {
        return format;
    }

    @Override
    public final Kind kind() {
        return kind;
    }

    @Override
    public final String platform() {
        return platform;
    }

    @Override
    public int recognises(Header header) {
        return signature.score(header);
    }
}
