package app.kontor.settings;

import app.kontor.value.Address;
import org.jspecify.annotations.Nullable;

/**
 * Who sells: what stands on the paper. What has not been entered is null.
 *
 * @param logoHash SHA-256 of the logo's picture among the documents
 */
public record Company(
        @Nullable String name,
        Address address,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String web,
        @Nullable String bank,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String footer,
        @Nullable String logoHash) {}
