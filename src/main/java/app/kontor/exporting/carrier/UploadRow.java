package app.kontor.exporting.carrier;

import app.kontor.exporting.carrier.CarrierTemplate.Column;
import app.kontor.exporting.carrier.CarrierTemplate.CountryForm;
import app.kontor.exporting.carrier.CarrierTemplate.WeightUnit;
import app.kontor.settings.Company;
import app.kontor.value.Address;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of a carrier's file: what its template says, of one parcel or one article in it. */
final class UploadRow {
    private static final int DECIMALS = 3;
    private static final int CENTS = 2;
    private static final Map<WeightUnit, BigDecimal> GRAMS = Map.of(WeightUnit.G, BigDecimal.ONE, WeightUnit.KG, new BigDecimal(1000),
            WeightUnit.OZ, new BigDecimal("28.349523125"), WeightUnit.LB, new BigDecimal("453.59237"));

    private final CarrierTemplate template;
    private final Company sender;
    private final UploadParcel parcel;
    private final UploadParcel.@Nullable Item item;

    UploadRow(CarrierTemplate template, Company sender, UploadParcel parcel, UploadParcel.@Nullable Item item) {
        this.template = template;
        this.sender = sender;
        this.parcel = parcel;
        this.item = item;
    }

    List<String> cells() {
        return template.columns().stream().map(this::cell).toList();
    }

    /** Without line breaks: no carrier takes them inside a field. */
    private String cell(Column column) {
        ParcelField field = column.field();
        String text = field == null ? column.fixed() : Objects.requireNonNullElse(value(field), "");
        return text.replaceAll("\\s*[\\r\\n]+\\s*", ", ").strip();
    }

    private @Nullable String value(ParcelField field) {
        return switch (field) {
            case REFERENCE -> parcel.number();
            case ORDER -> parcel.order().number();
            case CHANNEL_NUMBER -> parcel.order().channelNumber();
            case DATE -> DateTimeFormatter.ofPattern(template.datePattern(), Locale.ROOT).format(parcel.day());
            case WEIGHT -> weight(parcel.grams());
            case BOX -> parcel.box();
            case METHOD -> parcel.order().delivery().shippingMethod();
            case NOTE -> parcel.order().delivery().note();
            case EMAIL -> parcel.order().delivery().email();
            case CONTENTS -> parcel.items().stream().map(i -> i.quantity() + " x " + i.name()).collect(Collectors.joining(", "));
            case GOODS -> money(parcel.order().charges().goods());
            case SHIPPING -> money(parcel.order().charges().shipping());
            case TOTAL -> money(parcel.order().charges().total());
            case CURRENCY -> parcel.order().charges().currency().getCurrencyCode();
            case SKU, ITEM, QUANTITY, UNIT_PRICE, ITEM_WEIGHT -> item == null ? null : ofItem(field, item);
            default -> field.name().startsWith("SENDER") ? ofSender(field) : ofAddress(field, parcel.to());
        };
    }

    private @Nullable String ofItem(ParcelField field, UploadParcel.Item of) {
        return switch (field) {
            case SKU -> of.sku();
            case ITEM -> of.name();
            case QUANTITY -> point(new BigDecimal(of.quantity().toString()));
            case UNIT_PRICE -> of.price() == null ? null : point(price(of.price().amount()));
            default -> weight(of.grams());
        };
    }

    private @Nullable String ofAddress(ParcelField field, Address to) {
        return switch (field) {
            case NAME -> to.displayName();
            case FIRST_NAME -> first(to.displayName());
            case LAST_NAME -> to.displayName().substring(to.displayName().lastIndexOf(' ') + 1);
            case COMPANY -> to.company();
            case NAME1 -> to.company() != null ? to.company() : to.name();
            case NAME2 -> to.company() != null ? to.name() : null;
            case ADDITION -> Stream.of(to.company() != null ? to.name() : null, street(to, 1), street(to, 2)).filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            case STREET -> street(to, 0);
            case STREET2 -> street(to, 1);
            case STREET3 -> street(to, 2);
            case STREET_NAME -> HouseNumber.of(Objects.requireNonNullElse(street(to, 0), "")).street();
            case HOUSE_NUMBER -> HouseNumber.of(Objects.requireNonNullElse(street(to, 0), "")).number();
            case ZIP -> to.zip();
            case CITY -> to.city();
            case REGION -> to.region();
            case COUNTRY -> country(to.country());
            case PHONE -> to.phone();
            default -> throw new IllegalStateException(field.code());
        };
    }

    private @Nullable String ofSender(ParcelField field) {
        Address from = sender.address();
        return switch (field) {
            case SENDER_NAME -> sender.name();
            case SENDER_STREET -> from.street();
            case SENDER_STREET_NAME -> from.street() == null ? null : HouseNumber.of(from.street()).street();
            case SENDER_HOUSE_NUMBER -> from.street() == null ? null : HouseNumber.of(from.street()).number();
            case SENDER_ZIP -> from.zip();
            case SENDER_CITY -> from.city();
            case SENDER_COUNTRY -> country(from.country());
            case SENDER_EMAIL -> sender.email();
            default -> sender.phone();
        };
    }

    private static @Nullable String street(Address to, int line) {
        return line < to.streetLines().size() ? to.streetLines().get(line) : null;
    }

    private static @Nullable String first(String name) {
        return name.indexOf(' ') < 0 ? null : name.substring(0, name.lastIndexOf(' '));
    }

    private @Nullable String country(@Nullable String code) {
        if (code == null || code.length() != 2 || template.country() == CountryForm.ISO2) {
            return code;
        }
        Locale country = Locale.of("", code);
        return template.country() == CountryForm.ISO3 ? country.getISO3Country() : country.getDisplayCountry(Locale.ENGLISH);
    }

    private @Nullable String weight(@Nullable Quantity grams) {
        return grams == null ? null
                : point(new BigDecimal(grams.toString()).divide(GRAMS.get(template.weight()), DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    private @Nullable String money(@Nullable Money money) {
        return money == null ? null : point(money.amount());
    }

    private static BigDecimal price(BigDecimal price) {
        BigDecimal plain = price.stripTrailingZeros();
        return plain.scale() < CENTS ? plain.setScale(CENTS) : plain;
    }

    private String point(BigDecimal number) {
        return number.toPlainString().replace('.', template.decimal());
    }
}
