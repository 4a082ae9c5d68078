package app.kontor.importing.table;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Signature;
import app.kontor.importing.SignedSource;

/** A format whose columns mean what those of many others mean, under names of its own. */
abstract class TableSource<M extends Enum<M> & Meaning> extends SignedSource {
    final Names<M> names;

    TableSource(String format, Kind kind, String platform, Signature signature, Names<M> names) {
        super(format, kind, platform, signature);
        this.names = names;
    }
}
