package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.settings.User;
import app.kontor.value.Role;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who works in the shop, as what; what changes it is in the commands below. */
@Command(name = "users")
final class UsersCommand implements Callable<Answer> {
    private final Session session;

    UsersCommand(Session session) {
        this.session = session;
    }

    record Users(List<Person> users) {}

    /** @param passphrase whether they have one */
    record Person(String name, String role, boolean active, boolean passphrase) {}

    @Override
    public Answer call() {
        return after(session, shop -> {});
    }

    /** Does something and shows who there is then. */
    private static Answer after(Session session, Consumer<Shop> work) {
        return session.inShop(shop -> {
            work.accept(shop);
            List<Person> people = shop.users().all().stream().map(UsersCommand::person).toList();
            TextTable table = new TextTable(session.texts(), "name", "role", "active", "passphrase");
            people.forEach(p -> table.row(p.name, session.texts().get("role." + p.role), yes(session, p.active), yes(session, p.passphrase)));
            return Answer.of(new Users(people), people.isEmpty() ? session.texts().get("cli.users.none") : table.toString());
        });
    }

    private static Person person(User user) {
        return new Person(user.name(), user.role().code(), user.active(), user.hasPassphrase());
    }

    private static String yes(Session session, boolean yes) {
        return session.texts().get(yes ? "cli.yes" : "cli.no");
    }

    /** A new user. */
    @Command(name = "add")
    static final class Add implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME")
        private String name;

        @Option(names = "--role", paramLabel = "ROLE", required = true)
        private Role role;

        Add(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return after(session, shop -> shop.users().add(name, role));
        }
    }

    /** Another role for a user. */
    @Command(name = "role")
    static final class SetRole implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME")
        private String name;

        @Parameters(index = "1", paramLabel = "ROLE")
        private Role role;

        SetRole(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return after(session, shop -> shop.users().changeRole(name, role));
        }
    }

    /** A passphrase for a user, or none any more. */
    @Command(name = "passphrase")
    static final class Passphrase implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME")
        private String name;

        Passphrase(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return after(session, shop -> shop.users().setPassphrase(name, session.secrets().get(Secrets.NEW_PASSPHRASE)));
        }
    }

    /** Lets a user in again. */
    @Command(name = "activate")
    static final class Activate implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME")
        private String name;

        Activate(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return after(session, shop -> shop.users().activate(name, true));
        }
    }

    /** Does not let a user in any more. */
    @Command(name = "deactivate")
    static final class Deactivate implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME")
        private String name;

        Deactivate(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return after(session, shop -> shop.users().activate(name, false));
        }
    }
}
