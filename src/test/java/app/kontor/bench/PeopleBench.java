package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.sales.CustomerBook;
import app.kontor.sales.CustomerRow;
import app.kontor.sales.CustomerView;
import app.kontor.value.CustomerId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** The customers of a big shop, two for every five orders: listed, turned, sorted, searched as one types, counted, and one of them opened. */
final class PeopleBench implements BenchRow {
    private static final String ROW = "people";
    private static final int PAGE = 200;
    private static final double MILLIS = 50;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        try (Shop shop = Entrance.open(place.shop(place.orders()))) {
            List<Figure> figures = new ArrayList<>();
            CustomerBook book = shop.customerBook();
            Timing soon = Timing.ofJobs(0, 1, round -> book.list(new WindowRequest("", "", "", false, null, PAGE, true)));
            Timing first = Timing.ofJobs(0, 1, round -> book.list(request("", "", "", false, null)));
            figures.add(Figure.plain(ROW, "The first answer to one who looks", Figure.seconds(soon), "", true));
            figures.add(Figure.plain(ROW, "The first whole one, which may make the index anew", Figure.seconds(first), "", true));
            new Run(book, place, figures).all();
            return figures;
        }
    }

    private static WindowRequest request(String search, String view, String sort, boolean down, String after) {
        return new WindowRequest(search, view, sort, down, after, PAGE);
    }

    private record Run(CustomerBook book, BenchPlace place, List<Figure> figures) {

        void all() throws Exception {
            String next = page("", "", "", false, null).nextKey();
            answer("Open the list", round -> page("", "", "", false, null));
            answer("Next page", round -> page("", "", "", false, next));
            answer("Jump to the end", round -> page("", "", "", true, null));
            for (String sort : List.of("number", "city", "country", "orders", "value", "last")) {
                answer("Sorted by " + sort, round -> page("", "", sort, round % 2 == 0, null));
            }
            for (CustomerView view : CustomerView.values()) {
                answer("View " + view.code(), round -> page("", view.code(), "", false, null));
            }
            typed("number", i -> "C-" + (1001 + i));
            typed("name", i -> BigWords.person(i).name());
            typed("e-mail", i -> BigWords.person(i).email());
            typed("postcode", i -> BigWords.person(i).zip());
            answer("Counts of all views", round -> book.counts());
            answer("One customer with all of theirs", round -> book.page(new CustomerId(BigSize.FIRST_CUSTOMER + any(round))));
            requireTruth();
        }

        /** One more letter each time, of somebody else after each word. */
        private void typed(String what, Function<Integer, String> word) throws Exception {
            answer("Search by " + what + ", letter by letter", round ->
                    page(TypedSearch.begun(word.apply(any(round / TypedSearch.STEPS)), round), "", "", false, null));
            int wanted = any(77);
            List<CustomerRow> found = TypedSearch.rows(after -> page(word.apply(wanted), "", "", false, after));
            BenchRow.require(found.stream().anyMatch(row -> row.number().equals("C-" + (1001 + wanted))), what + " " + word.apply(wanted));
        }

        private void requireTruth() {
            Map<CustomerView, Long> counts = book.counts();
            BenchRow.require(counts.get(CustomerView.ALL) == Math.min(customers(), Window.CAP), "all: " + counts);
            BenchRow.require(counts.get(CustomerView.ARCHIVED) == 0 && counts.get(CustomerView.OPEN) > 0, "views: " + counts);
            List<String> names = page("", "", "", false, null).rows().stream().map(row -> row.name().toLowerCase(Locale.ROOT)).toList();
            BenchRow.require(names.equals(names.stream().sorted().toList()), "by name");
        }

        private void answer(String what, Timing.Work work) throws Exception {
            figures.add(Figure.answer(ROW, what, Timing.ofAnswers(8, place.rounds(), work), MILLIS));
        }

        private Window<CustomerRow> page(String search, String view, String sort, boolean down, String after) {
            return book.list(request(search, view, sort, down, after));
        }

        private int any(int round) {
            return new SplittableRandom(round + 5).nextInt(customers());
        }

        private int customers() {
            return Math.max(1, place.orders() * 2 / 5);
        }
    }
}
