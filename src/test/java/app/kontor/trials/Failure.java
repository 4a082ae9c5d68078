package app.kontor.trials;

import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** What a failing disk says, and to which operations. */
enum Failure {
    NO_SPACE {
        @Override
        boolean strikes(Operation operation) {
            return switch (operation) {
                case Operation.Write w -> true;
                case Operation.Create c -> true;
                case Operation.MakeFolder m -> true;
                case Operation.Link l -> true;
                default -> false;
            };
        }

        @Override
        IOException exception(Operation operation) {
            String message = "No space left on device";
            return operation instanceof Operation.Write w ? new TornWrite(message, w.bytes().length / 2) : new IOException(message);
        }
    },
    IO_ERROR {
        @Override
        boolean strikes(Operation operation) {
            return true;
        }

        @Override
        IOException exception(Operation operation) {
            return new IOException("Input/output error");
        }
    },
    NO_ACCESS {
        @Override
        boolean strikes(Operation operation) {
            return switch (operation) {
                case Operation.Write w -> false;
                case Operation.Truncate t -> false;
                case Operation.Force f -> false;
                default -> true;
            };
        }

        @Override
        IOException exception(Operation operation) {
            return new AccessDeniedException(operation.file().toString());
        }
    };

    abstract boolean strikes(Operation operation);

    abstract IOException exception(Operation operation);
}
