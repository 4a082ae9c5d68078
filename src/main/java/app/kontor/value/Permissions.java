package app.kontor.value;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of rights: every kind of command, and what is done without one, with the role that it needs. What is not in the table
 * is the owner's; reading, exporting and printing what has been posted are everybody's.
 */
public final class Permissions {
    /** A copy of the whole shop. */
    public static final String BACKUP = "backup.make";
    /** The shop as it was in a backup. */
    public static final String RESTORE = "backup.restore";
    /** All that is kept about one person, as a file. */
    public static final String PERSON_EXPORT = "person.export";
    /** Whether the files are encrypted, and by what they are opened. */
    public static final String ENCRYPTION = "encryption.change";

    /** The daily work. */
    private static final Set<String> STAFF = Set.of(
            "import", "import.nothingNew", "match", "match.create", "listing.add", "listing.remove", "note", "undo", "documents.keep",
            "orders.place", "orders.edit", "orders.hold", "orders.release", "orders.cancel", "orders.pay",
            "orders.allocate", "orders.allocateAll", "orders.deallocate", "orders.ship",
            "pick.all", "pick.orders", "pick.tick", "pick.untick", "pick.short", "pick.takeBack", "pack.close", "pack.override",
            "parcel.track", "parcel.trackFile", "feed.terms", "feed.file", "feed.sent", "notice.sent", "edited.products", "edited.stock", "edited.customers", "edited.orders",
            "notice.carrier", "carrier.written", "carrier.save", "carrier.remove", "export.save", "export.remove", "export.ran", "export.failed", "invoices.post", "paper.run",
            "product.add", "product.save", "product.archive", "product.unarchive", "product.taxClass", "picture.put", "picture.remove",
            "stock.set", "stock.add", "stock.remove", "stock.transfer", "stock.reverse", "stock.addLocation",
            "customer.add", "customer.save", "customer.archive", "customer.unarchive", "customer.merge",
            "supplier.add", "supplier.save", "supplier.archive", "supplier.unarchive", "purchase.place", "purchase.edit", "purchase.cancel", "purchase.receive",
            "view.save", "view.rename", "view.move", "view.remove", "profile.save", "profile.remove", "users.ownPassphrase", BACKUP, PERSON_EXPORT);

    private static final Set<String> OWNER = Set.of(
            "shop.create", "channel.save", "online.connect", "online.channel", "online.disconnect", "tax.rate", "stock.repair", "customer.erase",
            "users.add", "users.role", "users.activate", "users.deactivate", "users.passphrase",
            "demo.products", "demo.stock", "demo.receipt", "demo.purchases", "picture.putAll", RESTORE, ENCRYPTION);

    /** Whose it is follows from the setting: money, tax and company are the owner's. */
    private static final String SETTING = "settings.set";

    /** How the day's work is laid out: the first words of the settings that staff may change. */
    private static final List<String> STAFF_SETTINGS = List.of("paper.", "label.", "pack.");

    /** What leaves the shop's rows as they are: these go on where nothing can be written any more. */
    private static final Set<String> WITHOUT_ROWS = Set.of(BACKUP, RESTORE, PERSON_EXPORT, ENCRYPTION);

    private Permissions() {}

    /** Whether it changes rows of the shop. */
    public static boolean writes(String kind) {
        return !WITHOUT_ROWS.contains(kind);
    }

    /** Whether it is more than an owner's. */
    public static boolean isStaffs(String kind, String subject) {
        return allow(Role.STAFF, kind, subject);
    }

    /** Every kind there is, in the order of the alphabet. */
    public static Set<String> kinds() {
        Set<String> all = new TreeSet<>(STAFF);
        all.addAll(OWNER);
        all.add(SETTING);
        return all;
    }

    /** @param subject what the command is about; decides for a setting */
    public static boolean allow(Role role, String kind, String subject) {
        return switch (role) {
            case OWNER -> true;
            case STAFF -> STAFF.contains(kind) || kind.equals(SETTING) && STAFF_SETTINGS.stream().anyMatch(subject::startsWith);
            case READ_ONLY -> false;
        };
    }
}
