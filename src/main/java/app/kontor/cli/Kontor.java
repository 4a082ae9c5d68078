package app.kontor.cli;

import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The command line's root: without a command it opens the window. */
@Command(
        name = "kontor",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        resourceBundle = "app.kontor.cli.help")
final class Kontor implements Runnable {
    @Mixin
    private final Session session = new Session();

    private final Consumer<Session> window;

    Kontor(Consumer<Session> window) {
        this.window = window;
    }

    /** The whole line with every command. */
    CommandLine line() {
        CommandLine stock = new CommandLine(new StockCommand(session)).addSubcommand(new StockSetCommand(session))
                .addSubcommand(new StockMoveCommand(session))
                .addSubcommand(new StockWhyCommand(session));
        CommandLine product = new CommandLine(new ProductCommand()).addSubcommand(new ProductCommand.Show(session))
                .addSubcommand(new ProductCommand.Set(session));
        CommandLine settings = new CommandLine(new SettingsCommand())
                .addSubcommand(new SettingsCommand.Get(session))
                .addSubcommand(new SettingsCommand.Set(session));
        CommandLine order = new CommandLine(new OrderCommand())
                .addSubcommand(new OrderNewCommand(session))
                .addSubcommand(new OrderShowCommand(session));
        CommandLine users = new CommandLine(new UsersCommand(session)).addSubcommand(new UsersCommand.Add(session))
                .addSubcommand(new UsersCommand.SetRole(session))
                .addSubcommand(new UsersCommand.Passphrase(session))
                .addSubcommand(new UsersCommand.Activate(session))
                .addSubcommand(new UsersCommand.Deactivate(session));
        CommandLine imports = new CommandLine(new ImportsCommand(session)).addSubcommand(new ImportsCommand.Undo(session))
                .addSubcommand(new ImportsCommand.Files(session));
        CommandLine purchases = new CommandLine(new PurchaseOrdersCommand(session)).addSubcommand(new PurchaseNewCommand(session))
                .addSubcommand(new PurchaseOrdersCommand.Cancel(session));
        CommandLine line = new CommandLine(this);
        Stream.of(
                        new OpenCommand(session, window), new InitCommand(session), new DemoCommand(session), settings, new ImportCommand(session), imports, new WatchCommand(session), new ProfilesCommand(session), new CarriersCommand(session), new UnmatchedCommand(session),
                        new MatchCommand(session), new ProductsCommand(session), product, new CustomersCommand(session), new CustomerCommand(session), new SuppliersCommand(session), purchases, new ReceiveCommand(session),
                        new OrdersCommand(session), order, new NoteCommand(session), stock, new AllocateCommand(session), new PickCommand(session),
                        new ShipCommand(session), new ShipmentsCommand(session), new TrackingCommand(session), new ChannelCommand(session), new InvoiceCommand(session), new PaperworkCommand(session),
                        new PrintersCommand(session), new PrintCommand(session), new LabelsCommand(session),
                        new CancelCommand(session), new HoldCommand(session), new ReleaseCommand(session),
                        new PaidCommand(session), new UndoCommand(session), new HistoryCommand(session),
                        new ExportCommand(session), new ExportsCommand(session), new TodayCommand(session), new CheckCommand(session), new EncryptCommand(session), new DecryptCommand(session), new PassphraseCommand(session),
                        new RecoveryKeyCommand(session),
                        new BackupCommand(session), new BackupsCommand(session), new RestoreCommand(session), users)
                .forEach(line::addSubcommand);
        return line;
    }

    Session session() {
        return session;
    }

    @Override
    public void run() {
        window.accept(session);
    }
}
