package app.kontor.importing.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ReadOptions;
import app.kontor.spreadsheet.FileContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What columns of unknown files are guessed to be, in ten languages. */
class GuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Order no,Date,Item,Qty,Price,Customer,Street,Postcode,Town,Country,E-mail,Total
            de | Auftragsnr.,Datum,Artikelnr.,Menge,Einzelpreis,Kunde,Straße,PLZ,Ort,Land,E-Mail,Gesamtbetrag
            da | Ordrenr.,Dato,Varenr.,Antal,Stykpris,Kunde,Adresse,Postnr,By,Land,E-mail,I alt
            fr | N° de commande,Date de commande,Référence article,Qté,Prix unitaire,Client,Rue,Code postal,Ville,Pays,Courriel,Montant total
            es | Nº de pedido,Fecha,Código de artículo,Cantidad,Precio unitario,Cliente,Dirección,Código postal,Ciudad,País,Correo electrónico,Importe total
            it | Numero ordine,Data ordine,Codice articolo,Quantità,Prezzo unitario,Cliente,Indirizzo,CAP,Città,Paese,Email,Totale
            nl | Bestelnummer,Besteldatum,Artikelcode,Aantal,Stuksprijs,Klant,Straat,Postcode,Plaats,Land,E-mailadres,Totaalbedrag
            sv | Ordernummer,Orderdatum,Artikelnummer,Antal,Styckpris,Kund,Gatuadress,Postnummer,Postort,Land,E-post,Totalbelopp
            pl | Numer zamówienia,Data zamówienia,Kod produktu,Ilość,Cena jednostkowa,Klient,Ulica,Kod pocztowy,Miasto,Kraj,Adres e-mail,Razem
            pt | Número da encomenda,Data,Código do produto,Quantidade,Preço unitário,Cliente,Morada,Código postal,Cidade,País,E-mail,Valor total
            """)
    void theColumnsOfAnOrderListAreFoundInTenLanguages(String language, String header) throws IOException {
        Guessed guessed = guess(header + "\nA-1,2026-11-05,MUG-01,2,12.50,Ann Berg,High St 3,10115,Berlin,DE,ann@example.org,25.00\n");
        assertThat(guessed.profile().kind()).isEqualTo(Kind.ORDERS);
        String[] titles = header.split(",");
        assertThat(pairs(guessed)).as(language).containsExactlyInAnyOrder(
                "number=" + titles[0], "placed=" + titles[1], "sku=" + titles[2], "quantity=" + titles[3], "unitPrice=" + titles[4],
                "ship.name=" + titles[5], "ship.street=" + titles[6], "ship.zip=" + titles[7], "ship.city=" + titles[8],
                "ship.country=" + titles[9], "email=" + titles[10], "total=" + titles[11]);
        assertThat(guessed.profile().missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Delivery name,Shipping Street,ship_city,ShipToZip,Billing City,Invoice name | ship.name ship.street ship.city ship.zip bill.city bill.name
            Lieferstraße,Liefer-PLZ,Lieferort,Rechnungsort,Rechnungs-PLZ                | ship.street ship.zip ship.city bill.city bill.zip
            Leveringsadresse,Fakturaadresse,Levering by,Faktura by                      | ship.street bill.street ship.city bill.city
            """)
    void wordsBeforeAndBehindSayWhoseAddressItIs(String titles, String targets) {
        String[] wanted = targets.split(" ");
        String[] title = titles.split(",");
        for (int i = 0; i < title.length; i++) {
            String column = title[i];
            String best = Target.of(Kind.ORDERS).stream().map(Target::code).filter(code -> code.contains("."))
                    .max((a, b) -> Synonyms.fit(Kind.ORDERS, a, column) - Synonyms.fit(Kind.ORDERS, b, column)).orElseThrow();
            assertThat(best).as(column).isEqualTo(wanted[i]);
        }
    }

    @Test
    void contentOverrulesAName() throws IOException {
        Guessed guessed = guess("Order no,Date,SKU,Qty,Total\nA-1,yes,MUG-01,2,25.00\nA-2,no,TEA-04,1,4.90\n");
        assertThat(guessed.profile().mapping("placed")).as("a date that is none").isEmpty();
        assertThat(guessed.profile().missing()).containsExactly("placed");
    }

    @ParameterizedTest
    @CsvSource({"'Vendor,SKU,Title,Price,Weight (g)', products", "'Vendor,SKU,Title,Price', supplier-items", "'Supplier,Supplier SKU,SKU,Title,Price,Weight (g)', supplier-items"})
    void aVendorMayBeWhoMakesOrWhoSells(String titles, String kind) throws IOException {
        String row = Stream.of(titles.split(",")).map(title -> title.equals("Price") ? "4.90" : title.startsWith("Weight") ? "250" : "Tea " + title)
                .collect(Collectors.joining(","));
        assertThat(guess(titles + "\n" + row + "\n" + row.replace("Tea", "Mug") + "\n").profile().kind().code()).isEqualTo(kind);
    }

    @Test
    void contentAloneIsEnoughWhereItIsUnmistakable() throws IOException {
        FileSample sample = sample("a;b;c;d\nMUG-01;4006381333931;anna@example.org;7\nTEA-04;4006381333931;bo@example.org;9\n");
        Guessed guessed = new Guess(sample, Set.of("mug-01", "tea-04"), ReadOptions.RECOGNISE).of(Kind.STOCK);
        assertThat(pairs(guessed)).containsExactlyInAnyOrder("sku=a", "barcode=b", "quantity=d");
        assertThat(guessed.reason("sku").orElseThrow().code()).isEqualTo("knownSku");
    }

    @Test
    void preamblesAreSkippedAndAPostcodeIsTakenFromItsTown() throws IOException {
        Guessed guessed = guess("Bericht vom 20.11.2026;;;;\n;;;;\nBestellnummer;Datum;Artikel;Anzahl;PLZ Ort\n"
                + "7;05.11.2026;MUG;2;10115 Berlin\n8;06.11.2026;TEA;1;80331 München\n");
        assertThat(guessed.profile().mapping("ship.zip").orElseThrow().transform().step()).isEqualTo(Transform.Step.FIRST_WORD);
        assertThat(guessed.profile().mapping("ship.city").orElseThrow().transform().step()).isEqualTo(Transform.Step.BUT_FIRST_WORD);
    }

    @Test
    void houseNumbersStandBehindTheirStreet() throws IOException {
        Guessed guessed = guess("Bestellnummer;Datum;Artikel;Anzahl;Straße;Hausnummer\n7;05.11.2026;MUG;2;Lindenweg;3a\n");
        assertThat(guessed.profile().mapping("ship.street").orElseThrow().columns()).containsExactly("Straße", "Hausnummer");
    }

    @Test
    void numberedItemColumnsAreOneFamilyAndLinesOfAnAddressNone() throws IOException {
        Guessed guessed = guess("Order ID,Created,Address 1,Address 2,Item 1 SKU,Item 1 Qty,Item 2 SKU,Item 2 Qty\n"
                + "9,2026-11-03,High St,Flat 2,MUG,2,TEA,1\n");
        assertThat(pairs(guessed)).containsExactlyInAnyOrder(
                "number=Order ID", "placed=Created", "ship.street=Address 1", "ship.street2=Address 2", "sku=Item {n} SKU",
                "quantity=Item {n} Qty");
    }

    @Test
    void aCellFullOfItemsIsRecognised() throws IOException {
        Guessed guessed = guess("Order ID,Created,Stuff\n9,2026-11-03,2x MUG-01; 1x TEA-04\n10,2026-11-04,TEA-04 x 3\n");
        assertThat(pairs(guessed)).contains("items=Stuff");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Artikelnr,Bestand                | STOCK
            Varenr,Beholdning,Lager          | STOCK
            SKU,Name,Price,Stock             | PRODUCTS
            Art,UVP                          | PRODUCTS
            Referencia,Precio                | PRODUCTS
            """)
    void theKindFollowsFromTheColumns(String header, Kind kind) throws IOException {
        assertThat(guess(header + "\nMUG-01,5,12.50,3\nTEA-04,6,4.90,2\n").profile().kind()).isEqualTo(kind);
    }

    @Test
    void aGroupOfTheCustomersColumnsIsWhereTheParcelGoes() throws IOException {
        Guessed guessed = guess("Bestellung,,Artikel,,Kunde,,\nNr.,Datum,Nr.,Stück,Name,PLZ,Ort\n7,05.11.2026,MUG,2,Ann Berg,10115,Berlin\n");
        assertThat(pairs(guessed)).contains("number=Bestellung Nr.", "sku=Artikel Nr.", "ship.name=Kunde Name", "ship.zip=Kunde PLZ", "ship.city=Kunde Ort");
    }

    /** Rows apart by "/", cells by ",". A group's title stands above its first column alone, as files of merged cells have it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bestellung,,Artikel,,/Nr.,Datum,Nr.,Stück,Preis/7,05.11.2026,MUG,2,9.50      | 1 | 2 | Bestellung Nr.,Bestellung Datum,Artikel Nr.,Artikel Stück,Artikel Preis
            Preise Herbst,,,/SKU,Name,Preis,/,,netto,brutto/MUG,Tasse,8.00,9.52          | 2 | 2 | SKU,Name,Preis netto,Preis brutto
            Report,,/SKU,Name,Qty/MUG,Mug,2                                              | 2 | 1 | SKU,Name,Qty
            SKU,Name,Qty/MUG,Mug,2/,,/TEA,Tea,1                                          | 1 | 1 | SKU,Name,Qty
            SKU,Name,,Note/MUG,Mug,blue,fragile/TEA,Tea,green,dry                        | 1 | 1 | SKU,Name,#3,Note
            """)
    void twoRowsOfNamesAreReadTogether(String rows, int line, int count, String columns) throws IOException {
        FileSample sample = sample(rows.replace("/", "\n") + "\n");
        assertThat(sample.headerLine()).isEqualTo(line);
        assertThat(sample.headerRows()).isEqualTo(count);
        assertThat(sample.columns()).containsExactly(columns.split(","));
        assertThat(sample.records().getFirst().line()).isEqualTo(line + count);
    }

    /** Spreadsheets as people keep them: rows apart by "~", cells by ";". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bestellungen;;;;;;~Best.-Nr.;Datum;Kunde;Anschrift;Artikel;Betrag;bezahlt?~1;5.11.26;Ann Berg;Weg 3, 01067 Dresden;2x MUG-01;25,00 €;ja~2;26.11.26;Bo Lund;Ring 7, 10115 Berlin;1x TEA-04;4,90 €;x~Summe;;;;;29,90 €; | orders | ship.street=Anschrift ship.zip=Anschrift ship.city=Anschrift items=Artikel total=Betrag payment=bezahlt?
            Order;Date;Name;Address line 1;Town;Post code;What;How many;Paid;Amount~17;3/11/2026;Ann Lee;1 High St;Leeds;LS1 4AB;Blue mug;2;Y;£24.00~18;14/11/2026;Bob Ray;2 Low Rd;York;YO1 7AA;Tea;1;N;£8.50 | orders | ship.name=Name name=What quantity=How#many ship.zip=Post#code lineTotal=Amount
            Commande n°;Passée le;Nom et prénom;Adresse complète;CP;Ville;Réf.;Qté;PU TTC;Total TTC;Réglé~C-1;01/11/2026;Dupont Marie;12 rue des Lilas;75008;Paris;TASSE-01;2;12,50;25,00;Oui~;;;;;;;;Total;25,00; | orders | number=Commande#n° unitPrice=PU#TTC payment=Réglé ship.street=Adresse#complète
            N. ordine;Data;Nominativo;Via;CAP;Città;Prov.;Cod. art.;Q.tà;Prezzo;Importo~1;5/11/2026;Rossi Maria;Via Roma 3;00184;Roma;RM;TAZ-1;2;€ 12,50;€ 25,00 | orders | sku=Cod.#art. quantity=Q.tà ship.name=Nominativo ship.region=Prov.
            Ordernr;Besteld op;Naam;Straat + nr;Postcode;Woonplaats;Artikel 1;Aantal 1;Artikel 2;Aantal 2~1;5-11-2026;Jan de Vries;Dorpsstraat 1;1011 AB;Amsterdam;MOK-1;2;THEE-3;1 | orders | ship.name=Naam sku=Artikel#{n} ship.street=Straat#+#nr
            Nr zam.;Data zam.;Imię i nazwisko;Adres;Kod;Miasto;Towar;Szt.;Cena~1;2026-11-05;Anna Kowalska;ul. Długa 3;00-238;Warszawa;KUBEK-1;2;29,90 zł | orders | number=Nr#zam. ship.zip=Kod sku=Towar
            Bestellung;Datum;Name;PLZ;Ort;TASSE-01;KANNE-02~1;05.11.2026;Änne Groß;01067;Dresden;2;~2;16.11.2026;Bo Lund;10115;Berlin;;1 | orders | items=TASSE-01+KANNE-02
            Nr;Firma;Anschrift;Mail~1;Groß;Lindenweg 3a, 01067 Dresden;a@example.org~2;Lund GmbH;Am Ring 7, 1010 Wien, Österreich;b@example.org | customers | number=Nr street=Anschrift zip=Anschrift country=Anschrift
            Nom;Prénom;Adresse;CP Ville;Courriel~Dupont;Marie;12 rue des Lilas;75008 Paris;m@example.org | customers | last=Nom first=Prénom zip=CP#Ville
            Preisliste 2027;;;;~;;;netto;brutto~Art.-Nr.;Bezeichnung;VE;EUR;EUR~T-1;Tasse;6;10,50;12,50~K-2;Kanne;1;41,18;49,00 | products | price=brutto#EUR sku=Art.-Nr.
            SKU;Cost price;MOQ;Pack size;Valid from~T-1;3,50;12;6;01.12.2026 | supplier-items | price=Cost#price minimum=MOQ
            Ordine fornitore;Fornitore;Data;Cod. articolo;Q.tà;Prezzo unitario~OF-1;Tè & C.;16/11/2026;TE-3;100;2,10 | purchase-orders | sku=Cod.#articolo
            Auftrag;Empfänger;Paketnr.;Dienst~101;Ann Berg;00340434161094042557;DHL | tracking | tracking=Paketnr. carrier=Dienst
            Auftragsnummer;Externe Auftragsnummer;Erstelldatum;Kundennummer;Vorname;Nachname;Straße;PLZ;Ort;Land;Artikelnummer;Artikelname;Menge;VK Brutto;MwSt in %;Bezahlt~AU-1;303-1;05.11.2026 10:15:00;10001;Änne;Groß;Lindenweg 3a;01067;Dresden;Deutschland;0017;Kanne;1;24,90;19;Ja | orders | number=Auftragsnummer placed=Erstelldatum unitPrice=VK#Brutto taxPercent=MwSt#in#% payment=Bezahlt ship.last=Nachname
            Bestellnummer;Bestelldatum;Bezahlt am;Versendet am;Lieferadresse Vorname;Lieferadresse Nachname;Lieferadresse Straße;Lieferadresse Hausnummer;Lieferadresse PLZ;Lieferadresse Ort;SKU;Artikel;Anzahl;Einzelpreis brutto;Versandkosten;Gesamtbetrag;Währung~B-1;05.11.2026;05.11.2026;;Änne;Groß;Lindenweg;3a;01067;Dresden;0017;Kanne groß;1;24,90;4,90;29,80;EUR | orders | paid=Bezahlt#am shipped=Versendet#am name=Artikel ship.street=Lieferadresse#Straße+Lieferadresse#Hausnummer shipping=Versandkosten
            Auftrag;Betrag;Datum;Art~1001;25,00;05.11.2026;Überweisung~1002;4,90;06.11.2026;PayPal | payments | number=Auftrag amount=Betrag paid=Datum method=Art
            Bestellung;Datum;Artikelnr;Menge;Preis;Ort~1001;05.11.2026;MUG-01;2;12,50;Kiel~~Unsere Lieferanten~Lieferant;Telefon;Ort;Land~Tea House;030 1234;Berlin;DE~Mug Ltd;040 22;Hamburg;DE | orders | placed=Datum quantity=Menge sku=Artikelnr
            Nummer;Datum;Artikel;Menge;Preis;Käufer;Mail~4711;03.11.2026;T-1;2;4,50;Jürgen Bär;jb@example.org~4712;04.11.2026;T-2;1;9,90;Ann Lee;al@example.org | orders | number=Nummer placed=Datum sku=Artikel quantity=Menge unitPrice=Preis email=Mail
            Date;Customer;Item;Qty;Price~2026-11-03;Ann Lee;T-1;2;4.50~2026-11-04;Bo Lund;T-2;1;9.90 | orders | placed=Date ship.name=Customer sku=Item quantity=Qty unitPrice=Price
            Auftrag;Menge;Datum;Art~1001;2;05.11.2026;Tasse blau~1002;1;06.11.2026;Tee | orders | sku=Art quantity=Menge
            orderId;orderDate;deliveryAddressTitle;deliveryAddressFirstName;deliveryAddressLastName;deliveryAddressStreet;deliveryAddressHousenumber;deliveryAddressZipCode;deliveryAddressCity;billingAddressLastName;billingAddressZipCode;productId;quantity~7;05.11.2026;;Änne;Groß;Lindenweg;3a;01067;Dresden;Groß;01067;MUG-01;2 | orders | number=orderId placed=orderDate ship.first=deliveryAddressFirstName ship.last=deliveryAddressLastName ship.street=deliveryAddressStreet+deliveryAddressHousenumber ship.zip=deliveryAddressZipCode bill.last=billingAddressLastName bill.zip=billingAddressZipCode sku=productId
            orderID,channelID,merchantOrderID,createdDate,buyerID,buyerEmail,SKU,quantity,unitPrice~12-34567-89012,EBAY_US,,2026-11-05T10:15:00,jo,jo@example.org,MUG-01,2,12.50 | orders | number=orderID placed=createdDate email=buyerEmail sku=SKU
            warehouse_id;merchant_outbound_number;currency;item_quantity;item_merchant_sku;item_jfsku;shipping_address_lastname;shipping_address_city~KO0501;303-1;EUR;2;MUG-01;MERC02PRDCT;Groß;Dresden | orders | number=merchant_outbound_number currency=currency quantity=item_quantity sku=item_merchant_sku
            Kundennummer;Anrede;Firma;Vorname;Nachname;Straße;PLZ;Ort;Land;Tel;E-Mail;USt-IdNr.~10001;Frau;;Änne;Groß;Lindenweg 3a;01067;Dresden;Deutschland;0351 12;a@example.org;~10002;;Lund GmbH;Bo;Lund;Ring 7;10115;Berlin;Deutschland;;b@example.org;DE123456789 | customers | number=Kundennummer last=Nachname street=Straße phone=Tel vatId=USt-IdNr.
            SKU;EAN;Titel DE;Preis Brutto;Steuersatz;Bestand;Gewicht (g)~MUG-01;4006381333931;Tasse;12,50;19;5;320~TEA-04;;Tee;4,90;7;9;100 | products | sku=SKU barcode=EAN name=Titel#DE price=Preis#Brutto stock=Bestand
            ID;Reference;Customer;Total;Status;Date~12;XKBKNABJK;A. Lee;€55.00;Paid;2026-02-26 | orders | placed=Date total=Total
            """)
    void listsAsPeopleKeepThem(String rows, String kind, String wanted) throws IOException {
        Guessed guessed = guess(rows.replace("~", "\n") + "\n");
        assertThat(guessed.profile().kind().code()).isEqualTo(kind);
        assertThat(pairs(guessed)).contains(Stream.of(wanted.split(" ")).map(pair -> pair.replace('#', ' ')).toArray(String[]::new));
    }

    private static Set<String> pairs(Guessed guessed) {
        return guessed.profile().mappings().stream().map(m -> m.target() + "=" + String.join("+", m.columns())).collect(Collectors.toSet());
    }

    private static Guessed guess(String text) throws IOException {
        return new Guess(sample(text), Set.of(), ReadOptions.RECOGNISE).best();
    }

    private static FileSample sample(String text) throws IOException {
        return FileSample.of(new FileContent.InMemory(text.getBytes(StandardCharsets.UTF_8)), ReadOptions.RECOGNISE, null);
    }
}
