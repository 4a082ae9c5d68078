package app.kontor.paperwork;

/**
 * The shop's picture for the head of its paper.
 *
 * @param hash by which a seller names it ({@code InvoiceSnapshot.Seller.logoHash})
 * @param picture a PNG, JPEG or GIF file; it is scaled into 60 × 20 mm
 */
public record Logo(String hash, byte[] picture) {}
