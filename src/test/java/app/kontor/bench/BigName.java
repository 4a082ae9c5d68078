package app.kontor.bench;

import java.util.List;

/** What a storefront calls an order. */
record BigName(String number, List<Ref> refs) {

    record Ref(String kind, String ref, String key) {}

    /** @param channel 0 for Shopify, 1 for Etsy, 2 for Amazon */
    static BigName of(int channel, int n) {
        return switch (channel) {
            case 0 -> {
                String name = "#" + (4001 + n);
                String id = Long.toString(6_100_000_000_000L + n * 1013L);
                yield new BigName(name, List.of(new Ref("shopifyId", id, id), new Ref("shopifyName", name, name.substring(1))));
            }
            case 1 -> one("etsyOrder", Long.toString(3_100_000_000L + n * 97L));
            default -> one("amazonOrder", "302-%07d-%07d".formatted(n * 7 % 9_999_991, n));
        };
    }

    private static BigName one(String kind, String number) {
        return new BigName(number, List.of(new Ref(kind, number, number)));
    }
}
