package app.kontor.cli;

/** An error as scripts read it: {@code {"error":{"code","message"}}}. The code never changes, the message is for people. */
record Failure(Error error) {
    record Error(String code, String message) {}

    static Failure of(String code, String message) {
        return new Failure(new Error(code, message));
    }
}
