package app.kontor.demo;

/** Somebody who orders. @param company empty for a private person */
record Buyer(String name, String company, String email, String street, Town town) {

    /** @param countryName as Etsy spells it */
    record Town(String zip, String city, String country, String countryName) {}
}
