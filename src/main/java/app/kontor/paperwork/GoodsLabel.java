package app.kontor.paperwork;

import app.kontor.value.Coded;
import java.time.LocalDate;

/**
 * What is on a small label.
 *
 * @param title  a product's name, a bin, what a command does
 * @param detail the line below it: the SKU, the location; may be empty
 * @param price  as people read it; empty for none
 * @param code   what a scanner reads
 * @param date   of printing, kept in the PDF's properties
 */
public record GoodsLabel(String title, String detail, String price, String code, Kind kind, LocalDate date, String language) {

    /** How the code is drawn. What can't be drawn as an EAN becomes Code 128. */
    public enum Kind implements Coded { EAN, CODE128, QR }
}
