package app.kontor.app;

import app.kontor.db.Database;

/** The database under an open shop, for the trials, which stand outside this package. */
public final class OpenShop {
    private OpenShop() {}

    public static Database database(Shop shop) {
        return shop.database();
    }
}
