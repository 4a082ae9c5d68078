package app.kontor.exporting.storefront;

import app.kontor.channel.Listing;
import app.kontor.value.ChannelId;
import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import app.kontor.value.VariantId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How one thing of a channel is written down in a {@link KeptFile}. */
interface KeptForm<T> {
    KeptForm<ShipmentId> SHIPMENT = new KeptForm<>() {
        @Override
        public void write(DataOutputStream out, ShipmentId shipment) throws IOException {
            out.writeLong(shipment.value());
        }

        @Override
        public ShipmentId read(DataInputStream in, ChannelId channel) throws IOException {
            return new ShipmentId(in.readLong());
        }
    };

    KeptForm<Listing> LISTING = new KeptForm<>() {
        @Override
        public void write(DataOutputStream out, Listing listing) throws IOException {
            out.writeUTF(listing.text());
            out.writeLong(listing.variant().value());
            out.writeUTF(listing.factor().value().toPlainString());
        }

        @Override
        public Listing read(DataInputStream in, ChannelId channel) throws IOException {
            String text = in.readUTF();
            VariantId variant = new VariantId(in.readLong());
            Quantity factor = Quantity.of(in.readUTF());
            return new Listing(channel, text, variant, Quantity.ONE.equals(factor) ? Quantity.ONE : factor); // many are kept
        }
    };

    void write(DataOutputStream out, T one) throws IOException;

    T read(DataInputStream in, ChannelId channel) throws IOException;
}
