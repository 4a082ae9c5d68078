package app.kontor.cli;

import app.kontor.app.LogFile;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.settings.NewShop;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Keyrings;
import app.kontor.vault.Opener;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What is said once for the whole call, anywhere on the line: which shop, which language, text or JSON. */
public final class Session {
    @Option(names = "--shop", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path shop;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT)
    private @Nullable Locale lang;

    @Option(names = "--user", paramLabel = "NAME", scope = ScopeType.INHERIT)
    private @Nullable String user;

    private @Nullable Host host;
    private Secrets secrets = Secrets.ofThisProcess();
    private char @Nullable [] passphrase;
    private List<Path> files = List.of();

    /** A shop that this process holds already, and the folder where the command was given. */
    record Host(Shop shop, Path folder) {}

    /** Files that the window shall show the import of. */
    public List<Path> files() {
        return files;
    }

    void open(List<Path> wanted) {
        files = List.copyOf(wanted);
    }

    void inside(@Nullable Host open) {
        host = open;
    }

    void reading(Secrets from) {
        secrets = from;
    }

    /** A file as it was named on the line. */
    Path path(String name) {
        return host == null ? Path.of(name) : host.folder().resolve(name);
    }

    /** The shop's folder, absolute: what the user named or the operating system's place for it. */
    public Path shopFolder() {
        return (shop == null ? DefaultFolder.ofThisProcess().path() : shop).toAbsolutePath().normalize();
    }

    public boolean json() {
        return json;
    }

    public Locale locale() {
        return lang == null ? Locale.getDefault() : lang;
    }

    /** The language that somebody asked for. */
    public Optional<Locale> language() {
        return Optional.ofNullable(lang);
    }

    public Texts texts() {
        return new Texts(locale());
    }

    /** Whether the window that holds the shop does this command. */
    boolean isInWindow() {
        return host != null;
    }

    boolean shopExists() {
        return host != null || Entrance.exists(shopFolder());
    }

    /** A shop with the defaults of this PC's country. */
    Shop newShop(Path folder) {
        return Entrance.create(folder, new NewShop("", Locale.getDefault().getCountry(), null, null));
    }

    Secrets secrets() {
        return secrets;
    }

    /** @see Shop#renewJournal */
    void renewJournal() {
        Entrance.renewJournal(shopFolder(), this::opened);
    }

    /** The shop, or where it can't be worked with any more, the shop to be looked at. */
    Answer inAnyShop(Function<Shop, Answer> work) {
        try {
            return inShop(work);
        } catch (BusinessRuleException refused) {
            if (!refused.key().startsWith("shop.damaged") && !refused.key().startsWith("shop.journal")) {
                throw refused;
            }
            try (Shop shop = Entrance.inspect(shopFolder(), this::opened)) {
                return work.apply(signedIn(shop));
            } catch (BusinessRuleException hopeless) {
                throw refused;
            }
        }
    }

    /** Opens the shop for as long as the work takes, which is done by whoever {@code --user} names. */
    Answer inShop(Function<Shop, Answer> work) {
        if (host != null) {
            return work.apply(signedIn(host.shop()));
        }
        try (Shop shop = Entrance.open(shopFolder(), this::opened)) {
            return work.apply(signedIn(shop));
        }
    }

    /**
     * For what is done to a shop that nobody has open. One that can't be opened any more knows nobody's rights; whoever has its files
     * and a backup may bring it back.
     *
     * @throws BusinessRuleException user.mayNot, user.signIn, user.wrong
     */
    void demand(String right) {
        if (!shopExists()) {
            return;
        }
        Entrance.whereItOpens(shopFolder(), this::opened, open -> signedIn(open).users().present().demand(right));
    }

    /** @throws BusinessRuleException encryption.window: what needs the shop closed can't be done by the window that holds it */
    void requireNoWindow() {
        if (isInWindow()) {
            throw new BusinessRuleException("encryption.window");
        }
    }

    /** What this command brings to open an encrypted shop. */
    Opener opener() {
        return this::opened;
    }

    /** The key of an encrypted shop: by this PC's keyring, unless a passphrase is in the environment, else by the passphrase. */
    private KeyFile.Opened opened(KeyFile file) {
        Optional<KeyFile.Opened> remembered = secrets.isSet(Secrets.PASSPHRASE) ? Optional.empty()
                : file.byKeyring(Keyrings.of(System.getenv(), System.getProperties()));
        return remembered.orElseGet(() -> {
            if (passphrase().length == 0) {
                throw new BusinessRuleException("shop.encrypted");
            }
            return file.byPassphrase(user, passphrase());
        });
    }

    /** Read once: it opens the shop and signs the user in. */
    private char[] passphrase() {
        if (passphrase == null) {
            passphrase = secrets.get(Secrets.PASSPHRASE);
        }
        return passphrase;
    }

    /** In the log of the shop, which closed before its command's failure came here. */
    void logged(Runnable work) {
        if (host != null || !shopExists()) {
            work.run();
        } else {
            LogFile.during(shopFolder(), work);
        }
    }

    /** The rights of a command are its user's own, whoever sits at the window that does it. */
    private Shop signedIn(Shop shop) {
        if (user == null) {
            return shop.as(shop.users().unasked(Entrance.pcUser()));
        }
        char[] passphrase = shop.users().needsPassphrase(user) ? passphrase() : new char[0];
        return shop.as(shop.users().signIn(user, passphrase));
    }
}
