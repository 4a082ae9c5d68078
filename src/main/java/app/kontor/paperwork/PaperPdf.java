package app.kontor.paperwork;

import app.kontor.value.Hands;
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

    /** All that can be done of a document before its turn comes, by another thread; what is given back does the rest. */
    Runnable prepared(T document, Press press) {
        return () -> print(document, press);
    }

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
     * One PDF to a stream, page by page: ten thousand invoices need no more memory than a hundred. Another thread takes the documents
     * from the iterator and lays them out. The stream stays open.
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
        Hands.ahead(prepared(documents, press), Runnable::run);
        return press.finish();
    }

    private Iterator<Runnable> prepared(Iterator<? extends T> documents, Press press) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return documents.hasNext();
            }

            @Override
            public Runnable next() {
                return prepared(documents.next(), press);
            }
        };
    }
}
