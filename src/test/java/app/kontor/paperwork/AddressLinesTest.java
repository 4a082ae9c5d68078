package app.kontor.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the posts of the world want on an envelope. */
class AddressLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # country | postcode | city           | region    | printed below the street, sent from Germany
            DE | 20357    | Hamburg         | HH        | 20357 Hamburg
            AT | 1010     | Wien            |           | 1010 Wien / ÖSTERREICH
            CH | 8001     | Zürich          | ZH        | 8001 Zürich / SCHWEIZ
            FR | 75001    | Paris           |           | 75001 PARIS / FRANKREICH
            BE | 1000     | Brussel         |           | 1000 Brussel / BELGIEN
            NL | 1012 AB  | Amsterdam       | NH        | 1012 AB Amsterdam / NIEDERLANDE
            LU | 1009     | Luxembourg      |           | 1009 Luxembourg / LUXEMBURG
            DK | 2100     | København Ø     |           | 2100 København Ø / DÄNEMARK
            SE | 114 55   | Stockholm       |           | 114 55 Stockholm / SCHWEDEN
            NO | 0155     | Oslo            |           | 0155 Oslo / NORWEGEN
            FI | 00100    | Helsinki        |           | 00100 Helsinki / FINNLAND
            PL | 90-926   | Łódź            | łódzkie   | 90-926 Łódź / POLEN
            CZ | 110 00   | Praha 1         |           | 110 00 Praha 1 / TSCHECHIEN
            IT | 00184    | Roma            | RM        | 00184 Roma RM / ITALIEN
            ES | 28013    | Madrid          | Madrid    | 28013 Madrid / Madrid / SPANIEN
            PT | 1100-148 | Lisboa          |           | 1100-148 Lisboa / PORTUGAL
            GR | 105 63   | Αθήνα           |           | 105 63 Αθήνα / GRIECHENLAND
            GB | NW1 6XE  | London          | Greater London | LONDON / NW1 6XE / VEREINIGTES KÖNIGREICH
            IE | D02 X285 | Dublin          |           | Dublin / D02 X285 / IRLAND
            US | 94043    | Mountain View   | CA        | Mountain View, CA 94043 / VEREINIGTE STAATEN
            US | 94043    | Mountain View   |           | Mountain View, 94043 / VEREINIGTE STAATEN
            CA | K1A 0B1  | Ottawa          | ON        | Ottawa ON K1A 0B1 / KANADA
            AU | 2000     | Sydney          | NSW       | Sydney NSW 2000 / AUSTRALIEN
            NZ | 6011     | Wellington      |           | Wellington 6011 / NEUSEELAND
            LV | LV-1050  | Rīga            |           | Rīga, LV-1050 / LETTLAND
            JP | 163-8001 | Shinjuku        | Tokyo     | Shinjuku, Tokyo 163-8001 / JAPAN
            BR | 01310-100| São Paulo       | SP        | São Paulo - SP / 01310-100 / BRASILIEN
            SG | 049178   | Singapore       |           | Singapore 049178 / SINGAPUR
            ZZ | 1        | Somewhere       | North     | 1 Somewhere / North / UNBEKANNTE REGION
            Wonderland | 1 | Rabbit Hole    |           | 1 Rabbit Hole / WONDERLAND
                       | 1 | Nowhere        |           | 1 Nowhere
            """)
    void placeByCountry(@Nullable String country, String zip, String city, @Nullable String region, String expected) {
        Address address = new Address("Ann Example", null, "Street 1", null, null, zip, city, region, country, null);

        assertThat(String.join(" / ", AddressLines.of(address, "DE")))
                .isEqualTo("Ann Example / Street 1 / " + expected);
    }

    @Test
    void hungaryWritesTheCityAboveTheStreet() {
        Address address =
                new Address("Kiss Anna", null, "Fő utca 1.", null, null, "1011", "Budapest", null, "HU", null);

        assertThat(AddressLines.of(address, "HU")).containsExactly("Kiss Anna", "Budapest", "Fő utca 1.", "1011");
    }

    @ParameterizedTest
    @CsvSource({"DE, Firma / Ann", "DK, Firma / Ann", "US, Ann / Firma", "GB, Ann / Firma"})
    void personOrCompanyFirst(String country, String expected) {
        Address address = new Address("Ann", "Firma", null, null, null, null, null, null, country, null);

        assertThat(String.join(" / ", AddressLines.of(address, country))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"DE, FRANKREICH", "AT, FRANKREICH", "DK, FRANKRIG", "GB, FRANCE", "PL, FRANCE"})
    void theCountryInTheSendersOrAnInternationalLanguage(String sender, String expected) {
        Address address = new Address("Ann", null, null, null, null, null, null, null, "FR", null);

        assertThat(AddressLines.of(address, sender)).last().isEqualTo(expected);
    }

    @Test
    void anUnknownSenderAlwaysNamesTheCountry() {
        Address address = new Address("Ann", null, null, null, null, null, null, null, "DE", null);

        assertThat(AddressLines.of(address, null)).containsExactly("Ann", "GERMANY");
    }

    @Test
    void repeatedAndEmptyPartsArePrintedOnce() {
        String name = "Café Morgenrot";
        String street = "Weidenallee 44";
        Address address = new Address(name, name, street, " ", street, "20357", "Hamburg", null, "DE", null);

        assertThat(AddressLines.of(address, "DE")).containsExactly("Café Morgenrot", "Weidenallee 44", "20357 Hamburg");
        assertThat(AddressLines.of(Address.EMPTY, "DE")).isEmpty();
    }
}
