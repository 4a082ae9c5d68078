package app.kontor.partner;

import java.util.List;

/** Customers that match. @param count how many match in all; {@code customers} may be fewer */
public record FoundCustomers(int count, List<Customer> customers) {}
