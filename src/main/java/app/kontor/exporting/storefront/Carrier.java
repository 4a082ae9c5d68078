package app.kontor.exporting.storefront;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Carriers that storefronts know by a name of their own, and how people write them. The first that fits is meant. */
enum Carrier {
    DHL_EXPRESS("DHL Express", "DHL Express", "dhl ?express"),
    DHL_ECOMMERCE("DHL eCommerce", "DHL eCommerce", "dhl ?e-?commerce"),
    DHL("DHL", "DHL", "dhl.*|paketdhl"),
    DEUTSCHE_POST("Deutsche Post", "Deutsche Post", "deutsche ?post|post ?(ag|brief)|warenpost"),
    DPD("DPD", "DPD", "dpd.*"),
    GLS("GLS", "GLS", "gls.*"),
    HERMES("Hermes", "Hermes Logistik Gruppe", "hermes.*|evri|hlg"),
    UPS("UPS", "UPS", "ups.*|united parcel.*"),
    FEDEX("FedEx", "FedEx", "fed ?ex.*"),
    USPS("USPS", "USPS", "usps.*|us postal.*"),
    ROYAL_MAIL("Royal Mail", "Royal Mail", "royal ?mail.*"),
    PARCELFORCE("Parcelforce", "Parcelforce", "parcel ?force.*"),
    POSTNORD("PostNord", "PostNord", "post ?nord.*|post ?danmark"),
    POSTNL("PostNL", "PostNL", "post ?nl.*"),
    BPOST("bpost", "BPost", "b-?post.*"),
    COLISSIMO("Colissimo", "Colissimo", "colissimo.*"),
    CHRONOPOST("Chronopost", "Chronopost", "chronopost.*"),
    LA_POSTE("La Poste", "La Poste", "la ?poste"),
    CORREOS("Correos", "Correos", "correos.*"),
    SEUR("SEUR", "SEUR", "seur.*"),
    BRT("BRT", "BRT", "brt.*|bartolini"),
    POSTE_ITALIANE("Poste Italiane", "Poste Italiane", "poste ?italiane"),
    TNT("TNT", "TNT", "tnt.*"),
    YODEL("Yodel", "Yodel", "yodel.*"),
    CANADA_POST("Canada Post", "Canada Post", "canada ?post.*"),
    AUSTRALIA_POST("Australia Post", "Australia Post", "aus(tralia)? ?post.*");

    private final String name;
    private final String amazon;
    private final Pattern written;

    Carrier(String name, String amazon, String written) {
        this.name = name;
        this.amazon = amazon;
        this.written = Pattern.compile(written, Pattern.CASE_INSENSITIVE);
    }

    /** As most storefronts spell it. */
    String title() {
        return name;
    }

    /** The code in Amazon's list. */
    String amazonCode() {
        return amazon;
    }

    static Optional<Carrier> of(String written) {
        return Arrays.stream(values()).filter(c -> c.written.matcher(written.strip()).matches()).findFirst();
    }
}
