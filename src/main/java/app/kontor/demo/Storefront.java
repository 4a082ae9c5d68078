package app.kontor.demo;

/** Where the demo's orders come from: name of the channel, and its platform. */
enum Storefront {
    SHOPIFY("Onlineshop", "shopify"),
    ETSY("Etsy", "etsy"),
    AMAZON("Amazon.de", "amazon");

    private final String channel;
    private final String platform;

    Storefront(String channel, String platform) {
        this.channel = channel;
        this.platform = platform;
    }

    String channel() {
        return channel;
    }

    String platform() {
        return platform;
    }
}
