package app.kontor.importing.ebay;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Field;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import java.util.List;

/** The columns of the orders report, in English (US, UK, AU), German of two generations, and French. */
record EbayColumns(
        Field record,
        Field order,
        Field item,
        Field title,
        Field variation,
        Field sku,
        Field transaction,
        Field quantity,
        Field placed,
        Field paid,
        Field shipped,
        EbayMoneyColumns money,
        Field email,
        Field note,
        Field taxIdName,
        Field taxIdValue,
        Field paymentMethod,
        Field service,
        AddressFields shipTo,
        AddressFields buyer) {
    private static final String[] RECORD = {
        "Sales Record Number", "Verkaufsprotokollnummer", "Numéro de vente", "Numéro d'enregistrement de vente"
    };
    private static final String[] ORDER = {"Order Number", "Order ID", "Bestellnummer", "Numéro de commande"};
    private static final String[] ITEM = {"Item Number", "Item ID", "Artikelnummer", "Numéro de l'objet"};
    private static final String[] TITLE = {
        "Item Title", "Angebotstitel", "Artikelbezeichnung", "Intitulé de l'objet", "Titre de l'objet"
    };

    static Signature signature() {
        return Signature.with(RECORD).and(ORDER).and(TITLE).and(EbayMoneyColumns.SOLD_FOR);
    }

    static List<String> recordNames() {
        return List.of(RECORD);
    }

    static List<String> orderNames() {
        return List.of(ORDER);
    }

    static EbayColumns of(Reading r) {
        return new EbayColumns(
                r.field(RECORD),
                r.field(ORDER),
                r.field(ITEM),
                r.field(TITLE),
                r.field("Variation Details", "Variantendetails", "Détails de la variation", "Détails des variantes"),
                r.field("Custom Label", "Custom Label (SKU)", "SKU", "Bestandseinheit", "Libellé personnalisé"),
                r.field("Transaction ID", "Transaktionsnummer", "Transaktions-ID", "Numéro de transaction"),
                r.field("Quantity", "Anzahl", "Stückzahl", "Menge", "Quantité"),
                r.date("Sale Date", "Order Date", "Verkauft am", "Verkaufsdatum", "Date de vente"),
                r.date("Paid On Date", "Date Paid", "Paid Date", "Zahlungsdatum", "Bezahldatum", "Date de paiement"),
                r.date("Shipped On Date", "Dispatched On Date", "Posted On Date", "Shipped Date", "Verschickt am - Datum",
                        "Versanddatum", "Date d'expédition", "Date d'envoi"),
                EbayMoneyColumns.of(r),
                r.field("Buyer Email", "E-Mail des Käufers", "E-mail de l'acheteur"),
                r.field("Buyer Note", "Anmerkung des Käufers", "Notiz des Käufers", "Note de l'acheteur"),
                r.field("Buyer Tax Identifier Name"),
                r.field("Buyer Tax Identifier Value"),
                r.field("Payment Method", "Zahlungsmethode", "Mode de paiement"),
                r.field("Shipping Service", "Delivery Service", "Postage Service", "Versandservice", "Service de livraison"),
                shipTo(r),
                buyer(r));
    }

    private static AddressFields shipTo(Reading r) {
        return new AddressFields(
                r.field("Ship To Name", "Post To Name", "Name des Empfängers", "Versand nach - Name", "Nom du destinataire"),
                Field.NONE,
                Field.NONE,
                Field.NONE,
                r.field("Ship To Address 1", "Post To Address 1", "Adresse 1 des Empfängers", "Versand nach - Adresse 1",
                        "Adresse 1 du destinataire"),
                r.field("Ship To Address 2", "Post To Address 2", "Adresse 2 des Empfängers", "Versand nach - Adresse 2",
                        "Adresse 2 du destinataire"),
                Field.NONE,
                r.field("Ship To Zip", "Post To Postcode", "Post To Zip", "Versand nach - PLZ", "PLZ des Empfängers",
                        "Code postal du destinataire"),
                r.field("Ship To City", "Post To City", "Post To Town", "Versand nach - Ort", "Ort des Empfängers",
                        "Ville du destinataire"),
                r.field("Ship To State", "Post To State", "Post To County", "Versand nach - Bundesland", "Versand nach - Staat"),
                r.field("Ship To Country", "Post To Country", "Versand nach - Land", "Land des Empfängers", "Pays du destinataire"),
                r.field("Ship To Phone", "Post To Phone", "Telefonnummer des Empfängers", "Versand nach - Telefon",
                        "Téléphone du destinataire"));
    }

    private static AddressFields buyer(Reading r) {
        return new AddressFields(
                r.field("Buyer Name", "Name des Käufers", "Vollständiger Name des Käufers", "Nom de l'acheteur"),
                Field.NONE,
                Field.NONE,
                Field.NONE,
                r.field("Buyer Address 1", "Adresse 1 des Käufers", "Käuferadresse 1", "Adresse 1 de l'acheteur"),
                r.field("Buyer Address 2", "Adresse 2 des Käufers", "Käuferadresse 2", "Adresse 2 de l'acheteur"),
                Field.NONE,
                r.field("Buyer Zip", "Buyer Postcode", "PLZ des Käufers", "Postleitzahl des Käufers",
                        "Code postal de l'acheteur"),
                r.field("Buyer City", "Buyer Town", "Wohnort des Käufers", "Ort des Käufers", "Ville de l'acheteur"),
                r.field("Buyer State", "Buyer County", "Bundesland des Käufers", "Staat des Käufers"),
                r.field("Buyer Country", "Land des Käufers", "Pays de l'acheteur"),
                Field.NONE);
    }
}
