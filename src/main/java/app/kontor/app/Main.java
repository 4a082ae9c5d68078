package app.kontor.app;

public final class Main {
    public static void main(String[] args) {}
}
