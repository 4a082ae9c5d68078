package app.kontor.online;

import app.kontor.value.BusinessRuleException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type for a shop's address, made the one address that its interface lies under. */
final class ShopAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern SCREEN = Pattern.compile("/(wp-admin|wp-login\\.php|wp-json|admin)(/.*)?$");

    private ShopAddress() {}

    /**
     * @param typed with or without {@code https://}; what is behind the shop itself is taken off
     * @throws BusinessRuleException online.address, online.plain
     */
    static URI of(String typed) {
        String text = typed.strip().contains("://") ? typed.strip() : "https://" + typed.strip();
        URI address = parsed(text);
        String host = address.getHost();
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (host == null || host.isEmpty() || address.getUserInfo() != null || !scheme.startsWith("http")) {
            throw new BusinessRuleException("online.address", typed.strip());
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && isLoopback(address))) {
            throw new BusinessRuleException("online.plain", typed.strip());
        }
        String path = SCREEN.matcher(address.getPath() == null ? "" : address.getPath()).replaceFirst("").replaceFirst("/+$", "");
        return parsed(scheme + "://" + host.toLowerCase(Locale.ROOT) + (address.getPort() < 0 ? "" : ":" + address.getPort()) + path);
    }

    /** This PC itself: what never leaves it needs no encryption on its way. */
    static boolean isLoopback(URI address) {
        return LOOPBACK.matcher(String.valueOf(address.getHost())).matches();
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException nonsense) {
            throw new BusinessRuleException("online.address", text);
        }
    }
}
