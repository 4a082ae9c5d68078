package app.kontor.ui.kit;

import app.kontor.value.Permissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each action needs: the kind of command that it gives, of {@link Permissions}. An action that stands nowhere here is refused when
 * it is made, so that a new one can't be forgotten.
 */
final class ActionNeeds {
    /** Actions with another name than their command's; those that begin a piece of work need what ends it. */
    private static final Map<String, String> NEEDS = needs();

    /** What looks, goes somewhere, fills a form, or prints and exports what there is: every right to read is a right to these. */
    private static final Set<String> FREE = Set.of(
            "backups.check", "backups.check.close", "backups.open", "backups.verify", "customer.back", "customers.duplicates", "encryption.open",
            "entry.customer.other", "entry.leave", "export.all", "export.do", "export.reset", "export.type.csv", "export.type.xlsx", "savedExport.run", "today.export.look", "edited.choose",
            "importing.back", "importing.cancel", "importing.change", "importing.choose", "importing.moving", "importing.more", "importing.next", "importing.readAs",
            "importing.map", "importing.fix", "importing.fix.read", "importing.fix.leave", "importing.fix.undo", "importing.effect", "importing.paste", "mapping.back", "mapping.detail", "mapping.leave", "mapping.next",
            "importing.earlier", "importing.profiles", "profiles.export", "profiles.back", "importing.saveWrong", "importing.record.close",
            "importing.show.orders", "importing.show.stock", "importing.show.customers", "importing.show.suppliers", "importing.show.purchases",
            "imports.files", "imports.more",
            "invoices.back", "invoices.mail", "invoices.open", "invoices.order", "invoices.print", "invoices.save", "invoices.toOrders",
            "labels.print", "labels.save", "list.columns", "list.export", "list.view",
            "order.back", "order.copy", "order.discard", "order.entry.remove", "order.keep",
            "orders.import", "orders.invoicePaper", "orders.labels", "orders.more", "orders.open", "orders.openInvoice",
            "orders.preview.close", "orders.preview.down", "orders.preview.up", "orders.printFolder",
            "pack.back", "pack.carrier", "pack.idle.orders", "pack.leave", "pack.packer", "pack.reprint", "pack.sound", "pack.weigh",
            "pickList.byOrder", "pickList.pack", "pickList.print", "picking.open",
            "product.back", "product.label.more", "product.takeTheirs", "products.labels", "products.pictures", "readonly.details", "readonly.restart",
            "shipping.empty.pack", "shipping.giveOut", "shipping.labels", "shipping.pack",
            "stock.asOf.now", "stock.empty.import", "stock.item.back", "stock.item.product", "stock.past",
            "table.untick", "tasks.cancel", "user.enter");

    /** Whole families of the same: the window itself, papers on the screen, this PC's printers, the pages before a shop is open. */
    private static final Set<String> FREE_FAMILIES =
            Set.of("shell.", "preview.", "order.section.", "today.", "printers.", "opening.", "restore.");

    private ActionNeeds() {}

    /** The kind of command; empty for what everybody may do. @throws IllegalArgumentException for an action that is not in the table */
    static Optional<String> of(String key) {
        String need = NEEDS.get(key);
        if (need == null && !FREE.contains(key) && FREE_FAMILIES.stream().noneMatch(key::startsWith)) {
            throw new IllegalArgumentException("Say in ActionNeeds what the action needs: " + key);
        }
        return Optional.ofNullable(need);
    }

    private static Map<String, String> needs() {
        Map<String, String> needs = new HashMap<>();
        Stream.of("customer.archive", "customer.erase", "customer.save", "customer.unarchive", "invoices.post", "orders.allocate",
                "orders.allocateAll", "orders.cancel", "orders.hold", "orders.pay", "orders.release", "orders.ship", "pack.close",
                "pack.override", "product.archive", "product.save", "product.unarchive", "stock.add", "stock.remove", "stock.transfer")
                .forEach(kind -> needs.put(kind, kind));
        give(needs, "orders.place", "area.new-order", "customer.newOrder", "entry.duplicate", "entry.place");
        give(needs, "orders.edit", "order.edit", "order.editLines", "order.save");
        give(needs, "orders.hold", "pack.hold");
        give(needs, "invoices.post", "orders.invoice");
        give(needs, "match", "order.match", "orders.unmatched.match");
        give(needs, "match.create", "orders.unmatched.create");
        give(needs, "paper.run", "orders.printDay");
        give(needs, "pick.orders", "orders.pick");
        give(needs, "pick.all", "picking.make", "picking.empty.make");
        give(needs, "pick.tick", "pickList.tick");
        give(needs, "pick.short", "pickList.short", "pack.missing");
        give(needs, "pick.takeBack", "pickList.takeBack");
        give(needs, "pack.close", "pack.next");
        give(needs, "parcel.track", "shipping.track");
        give(needs, "parcel.trackFile", "shipping.takeIn");
        give(needs, "edited.products", "edited.take");
        give(needs, "feed.sent", "channels.send", "channels.tell", "channels.file");
        give(needs, "import", "channels.fetch");
        give(needs, "online.connect", "channels.connect");
        give(needs, "online.disconnect", "channels.disconnect");
        give(needs, "feed.terms", "channels.terms");
        give(needs, "feed.file", "channels.own");
        give(needs, "export.save", "savedExport.save", "savedExport.change");
        give(needs, "export.remove", "savedExport.remove");
        give(needs, "carrier.written", "carrier.write");
        give(needs, "carrier.save", "carrier.edit");
        give(needs, "notice.sent", "channels.confirm", "channels.mark");
        give(needs, "product.add", "product.new", "product.duplicate");
        give(needs, "product.save", "product.variant.add", "product.saveMine", "stock.reorder.change", "table.edit");
        give(needs, "product.archive", "products.archive");
        give(needs, "product.unarchive", "products.unarchive");
        give(needs, "product.taxClass", "products.taxClass");
        give(needs, "picture.put", "product.picture.choose");
        give(needs, "picture.remove", "product.picture.remove");
        give(needs, "listing.add", "product.listing.add");
        give(needs, "listing.remove", "product.listing.remove");
        give(needs, "stock.set", "stock.setLevel");
        give(needs, "stock.repair", "backups.rebuild");
        give(needs, "customer.add", "customers.new");
        give(needs, "customer.archive", "customers.archive");
        give(needs, "customer.unarchive", "customers.unarchive");
        give(needs, "purchase.receive", "purchase.receive");
        give(needs, "purchase.place", "purchase.new", "purchase.place", "purchase.keep", "purchase.fill", "suppliers.order");
        give(needs, "purchase.edit", "purchase.change");
        give(needs, "purchase.cancel", "purchase.cancel");
        give(needs, "supplier.add", "suppliers.new");
        give(needs, "supplier.save", "suppliers.edit");
        give(needs, "supplier.archive", "suppliers.archive");
        give(needs, "supplier.unarchive", "suppliers.unarchive");
        give(needs, "import", "importing.go.customers", "importing.go.orders", "importing.go.products", "importing.go.purchase-orders",
                "importing.go.records", "importing.go.stock",
                "importing.go.payments", "importing.go.supplier-items", "importing.go.suppliers", "importing.go.tracking");
        give(needs, "profile.save", "mapping.check", "profiles.edit", "profiles.rename", "profiles.copy", "profiles.bring");
        give(needs, "profile.remove", "profiles.delete");
        give(needs, "undo", "activity.undo", "importing.takeBack", "imports.undo", "shell.undo", "shell.redo");
        give(needs, "view.save", "list.saveView");
        give(needs, Permissions.PERSON_EXPORT, "customer.export");
        give(needs, Permissions.BACKUP, "backups.make", "backups.copy", "backups.second.choose", "backups.second.forget");
        give(needs, Permissions.RESTORE, "backups.restore", "opening.restore");
        return Map.copyOf(needs);
    }

    private static void give(Map<String, String> needs, String kind, String... actions) {
        Stream.of(actions).forEach(action -> needs.put(action, kind));
    }
}
