package app.kontor.importing.table;

/** What a column of a table can mean, whatever a format calls it. */
public interface Meaning {

    Type type();

    /** How the column's cells are read: amounts decide the decimal sign, dates the order of day and month. */
    enum Type { TEXT, AMOUNT, DATE }
}
