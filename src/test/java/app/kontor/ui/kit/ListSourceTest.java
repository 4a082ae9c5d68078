package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListSourceTest {
    private final ListSource<Integer> source = new ListSource<>(
            IntStream.range(0, 450).boxed().toList(),
            row -> "Row " + row,
            (row, view) -> view.equals("even") == (row % 2 == 0),
            Map.of("last", Comparator.comparing((Integer row) -> row % 10)));

    @Test
    void windowsFollowEachOther() {
        List<Integer> read = new ArrayList<>();
        Window<Integer> window = source.window(new WindowRequest("", "", "", false, null, 200));
        read.addAll(window.rows());
        while (window.nextKey() != null) {
            window = source.window(new WindowRequest("", "", "", false, window.nextKey(), 200));
            read.addAll(window.rows());
        }
        assertThat(read).isEqualTo(source.rows());
        assertThat(window.count()).isEqualTo(450);
    }

    @Test
    void descendingIsTheExactReverseTiesToo() {
        List<Integer> up = source.window(new WindowRequest("", "", "last", false, null, 1000)).rows();
        List<Integer> down = source.window(new WindowRequest("", "", "last", true, null, 1000)).rows();
        assertThat(down).isEqualTo(up.reversed());
    }

    @Test
    void searchAndViewNarrowTogether() {
        Window<Integer> window = source.window(new WindowRequest("row 44", "even", "", false, null, 200));
        assertThat(window.rows()).containsExactly(44, 440, 442, 444, 446, 448);
    }

    @Test
    void nothingFoundIsAnEmptyWindow() {
        assertThat(source.window(new WindowRequest("mug", "", "", false, null, 200))).isEqualTo(Window.empty());
    }
}
