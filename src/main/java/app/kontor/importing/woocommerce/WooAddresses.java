package app.kontor.importing.woocommerce;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Entry;
import app.kontor.value.Address;

/**
 * Both addresses of an order. WooCommerce leaves the second one empty where it is the same, and knew no telephone number of its own for it
 * until 2021.
 */
record WooAddresses(Address billing, Address shipping) {

    static WooAddresses of(Entry entry, AddressFields billTo, AddressFields shipTo) {
        Address billing = billTo.of(entry);
        Address shipping = shipTo.of(entry);
        if (shipping.street() == null && shipping.city() == null) {
            return new WooAddresses(billing, billing);
        }
        Address reachable = new Address(
                shipping.name(), shipping.company(), shipping.street(), shipping.street2(), shipping.street3(), shipping.zip(),
                shipping.city(), shipping.region(), shipping.country(),
                shipping.phone() == null ? billing.phone() : shipping.phone());
        return new WooAddresses(billing.isEmpty() ? reachable : billing, reachable);
    }
}
