package app.kontor.importing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells payment methods where the money comes with the parcel or at the counter: such an order is not paid, whatever its status (R45). */
public final class CashOnDelivery {
    private static final List<String> WORDS = List.of(
            "cash on ", "(cod)", "bayar di tempat", "pay on ", "payment on ", "nachnahme", "bei abholung", "bei lieferung", "efterkrav", "ved levering",
            "ved afhentning", "contre remboursement", "à la livraison", "contrassegno", "contra reembolso", "contrareembolso",
            "rembours", "postförskott", "postoppkrav", "za pobraniem", "przy odbiorze");

    private CashOnDelivery() {}

    public static boolean isMeantBy(@Nullable String paymentMethod) {
        if (paymentMethod == null) {
            return false;
        }
        String method = paymentMethod.toLowerCase(Locale.ROOT);
        return "cod".equals(method) || "cash".equals(method) || WORDS.stream().anyMatch(method::contains);
    }
}
