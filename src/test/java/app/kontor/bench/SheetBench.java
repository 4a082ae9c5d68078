package app.kontor.bench;

import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Spreadsheet;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.TableWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Workbooks of 100,000 rows out and in, beside fastexcel and its reader, the fastest libraries tried, and beside the bare parser that ours reads with. */
final class SheetBench implements BenchRow {
    private static final String ROW = "sheet";
    private static final int ROWS = 100_000;
    private static final double TIMES = 1.5;
    private static final int ROUNDS = 5;
    private static final int AT_ONCE = 1_000;
    private static final List<String> COLUMNS = List.of("number", "placedOn", "name", "email", "sku", "title", "quantity", "price", "total", "zip");

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        Table table = new Table("Orders", COLUMNS, rows());
        byte[][] workbook = new byte[1][];
        int rounds = Math.min(ROUNDS, place.rounds());
        Timing out = Timing.ofJobs(1, rounds, round -> workbook[0] = TableWriter.xlsx(table));
        Timing bareOut = Timing.ofJobs(1, rounds, round -> fastexcel(table));
        Spreadsheet[] read = new Spreadsheet[1];
        Timing in = Timing.ofJobs(1, rounds, round -> read[0] = new SpreadsheetReader().read(workbook[0], SpreadsheetHints.NONE));
        Timing library = Timing.ofJobs(1, rounds, round -> BenchRow.require(fastexcelRead(workbook[0]).size() == ROWS + 1, "fastexcel-reader's rows"));
        requireSame(read[0].sheets().getFirst().rows(), workbook[0]);
        long[] cells = new long[1];
        Timing bareIn = Timing.ofJobs(1, rounds, round -> cells[0] = bareRead(workbook[0]));
        BenchRow.require(cells[0] == (ROWS + 1L) * COLUMNS.size(), cells[0] + " cells");
        String size = String.format(Locale.ROOT, "100,000 rows of %d cells, %,d KB: ", COLUMNS.size(), workbook[0].length / 1_000);
        return List.of(
                Figure.job(ROW, size + "written", out, "fastexcel alone", bareOut, TIMES),
                Figure.job(ROW, size + "read", in, "fastexcel-reader", library, TIMES),
                Figure.job(ROW, size + "read", in, "unzipped and walked through by the JDK's StAX", bareIn));
    }

    /** All of it, as texts. */
    private static List<List<String>> fastexcelRead(byte[] workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook)); var read = book.getFirstSheet().openStream()) {
            read.forEach(row -> rows.add(row.stream().map(Cell::getText).toList()));
        }
        return rows;
    }

    private static void requireSame(List<Row> ours, byte[] workbook) throws IOException {
        List<List<String>> theirs = fastexcelRead(workbook);
        BenchRow.require(ours.size() == ROWS + 1, ours.size() + " rows");
        for (int r = 0; r <= ROWS; r++) {
            for (int c = 0; c < COLUMNS.size(); c++) {
                String here = ours.get(r).cell(c);
                String there = theirs.get(r).get(c);
                BenchRow.require(here.equals(there) || isSameNumber(here, there), here + " in row " + r + ", fastexcel-reader " + there);
            }
        }
    }

    private static boolean isSameNumber(String here, String there) {
        return here.matches("[0-9.]+") && there.matches("[0-9.]+") && new BigDecimal(here).compareTo(new BigDecimal(there)) == 0;
    }

    private static List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            BigWords.Person p = BigWords.person(i % 20_000);
            int variant = i % 5_000;
            rows.add(List.of("K-" + i, "2026-01-" + (10 + i % 20), p.name(), p.email(), BigGoods.sku(variant), BigGoods.name(variant),
                    BigDecimal.valueOf(1 + i % 3), BigDecimal.valueOf(BigGoods.cents(variant), 2), BigDecimal.valueOf(i, 2), p.zip()));
        }
        return rows;
    }

    private static void fastexcel(Table table) throws IOException {
        try (Workbook workbook = new Workbook(new ByteArrayOutputStream(), "Kontor", null)) {
            Worksheet sheet = workbook.newWorksheet(table.name());
            for (int c = 0; c < COLUMNS.size(); c++) {
                sheet.value(0, c, COLUMNS.get(c));
            }
            for (int r = 0; r < ROWS; r++) {
                for (int c = 0; c < COLUMNS.size(); c++) {
                    switch (table.rows().get(r).get(c)) {
                        case BigDecimal number -> sheet.value(r + 1, c, number);
                        case Object text -> sheet.value(r + 1, c, text.toString());
                    }
                }
                if (r % AT_ONCE == AT_ONCE - 1) {
                    sheet.flush(); // nearly twice as fast as holding all of them
                }
            }
        }
    }

    /** All XML of the workbook, every text looked at. @return cells */
    private static long bareRead(byte[] workbook) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long cells = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/") || entry.getName().endsWith("sharedStrings.xml")) {
                    cells += walk(factory.createXMLStreamReader(new Open(zip)));
                }
            }
        }
        return cells;
    }

    private static long walk(XMLStreamReader xml) throws XMLStreamException {
        long cells = 0;
        long characters = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                cells++;
            } else if (event == XMLStreamConstants.CHARACTERS) {
                characters += xml.getText().length();
            }
        }
        return characters < 0 ? 0 : cells;
    }

    /** The zip goes on after the parser has closed its entry. */
    private static final class Open extends java.io.FilterInputStream {
        Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
