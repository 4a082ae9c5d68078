package app.kontor.paperwork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** What the kinds of paper have in common: one PDF of one or many documents, in the given order. */
abstract class PaperPdf<T> {

    PaperPdf() {}

    /** Lays a document out and draws its pages. */
    abstract void print(T document, Press press);

    /** One PDF in memory. The same documents, setup and fonts give the same bytes. */
    public final Paper render(List<T> documents, PaperSetup setup) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Printed printed = renderTo(bytes, documents.iterator(), setup);
            return new Paper(bytes.toByteArray(), printed.documents(), printed.pages(), printed.warnings());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory doesn't fail like this", e);
        }
    }

    public final Paper render(T document, PaperSetup setup) {
        return render(List.of(document), setup);
    }

    /**
     * One PDF to a stream, page by page: ten thousand invoices need no more memory than a hundred. The stream stays
     * open.
     *
     * @throws IllegalArgumentException without documents: a PDF has at least one page
     * @throws IOException if the stream does
     */
    public final Printed renderTo(
            OutputStream out, Iterator<? extends T> documents, PaperSetup setup) throws IOException {
        if (!documents.hasNext()) {
            throw new IllegalArgumentException("Nothing to print");
        }
        Press press = new Press(out, setup);
        while (documents.hasNext()) {
            print(documents.next(), press);
        }
        return press.finish();
    }
}
