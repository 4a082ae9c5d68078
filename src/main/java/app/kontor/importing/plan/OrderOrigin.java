package app.kontor.importing.plan;

/** Where an order was last read. @param line of the file. @param batch number of the import. @param hash of the file as it is kept */
public record OrderOrigin(String file, int line, int batch, String hash) {}
