package app.kontor.printing;

import app.kontor.value.Coded;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of paper that may go to different printers. */
public enum PaperKind implements Coded {
    PICK_LIST("pick-list"),
    PACKING_SLIP("packing-slips"),
    INVOICE("invoices"),
    ADDRESS_LABEL("labels"),
    PRODUCT_LABEL("product-labels"),
    BIN_LABEL("bin-labels"),
    COMMAND_CODES("command-codes"),
    TEST_PAGE("test-page");

    private final String file;

    PaperKind(String file) {
        this.file = file;
    }

    /** What a file of it is called, and what {@code PaperFile.kind} says. */
    public String file() {
        return file;
    }

    /** By its code or its file's name: invoice, invoices. */
    public static Optional<PaperKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.file.equals(name) || kind.code().equals(name)).findFirst();
    }

    /** Whether the user gives it a printer: a test page goes to the printer that is tested. */
    public boolean planned() {
        return this != TEST_PAGE;
    }
}
