package app.kontor.sales;

import app.kontor.value.Coded;
import java.util.List;

/** Customers who look like one and the same (R52). A person says whether they are. @param value what they have in common */
public record CustomerTwins(By by, String value, List<CustomerRow> customers) {

    /** By what they were found. */
    public enum By implements Coded { VAT_ID, EMAIL, PHONE, NAME }
}
