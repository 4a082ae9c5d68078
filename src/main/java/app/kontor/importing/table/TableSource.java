package app.kontor.importing.table;

import app.kontor.importing.Header;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Signature;
import app.kontor.importing.Source;

/** A format that is told by what it calls its columns. */
abstract class TableSource<M extends Enum<M> & Meaning> implements Source {
    private final String format;
    private final Kind kind;
    private final String platform;
    private final Signature signature;
    final Names<M> names;

    TableSource(String format, Kind kind, String platform, Signature signature, Names<M> names) {
        this.format = format;
        this.kind = kind;
        this.platform = platform;
        this.signature = signature;
        this.names = names;
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
