package app.kontor.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders in which databases come to harm are told from others. */
class StartGuardTest {
    @ParameterizedTest
    @CsvSource({
        "/home/anna/Dropbox/shop, shop.cloudFolder",
        "/home/anna/OneDrive - Shop/kontor, shop.cloudFolder",
        "/Users/anna/Library/Mobile Documents/iCloud~shop, shop.cloudFolder",
        "/home/anna/Nextcloud/kontor, shop.cloudFolder",
        "/home/anna/.local/share/kontor, ''"})
    void aCloudsFolderIsWarnedOf(String folder, String warning) {
        assertThat(String.join(",", new ShopFolder(Path.of(folder)).warnings())).isEqualTo(warning);
    }
}
