package app.kontor.online;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import java.util.Arrays;

/** Which storefronts can be reached. The code is stored, and the same as the channel's platform. */
public enum ShopKind implements Coded {
    WOOCOMMERCE,
    SHOPIFY;

    /** @throws BusinessRuleException online.platform if it is a storefront that only knows files */
    public static ShopKind of(String platform, String channel) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(platform)).findFirst()
                .orElseThrow(() -> new BusinessRuleException("online.platform", channel));
    }
}
