package app.kontor.ui.kit;

import javafx.scene.control.TableView;

/** Which part of a table is in sight, to the point: a list that is read again must not move under the eye. */
final class Sight {
    /** @param row the first in sight @param cut how much of it is above the sight, in px */
    record Place(int row, double cut) {
        static Place of(int row) {
            return new Place(row, 0);
        }

        /** Where the same rows are once others have come above them. */
        Place below(int rows) {
            return new Place(row + rows, cut);
        }
    }

    private final TableView<?> view;
    private final SteadySkin<?> skin;

    Sight(TableView<?> view, SteadySkin<?> skin) {
        this.view = view;
        this.skin = skin;
    }

    Place place() {
        return skin.place();
    }

    void to(Place place) {
        view.scrollTo(place.row()); // tells the skin how many rows there are now
        skin.to(place);
    }

    void toStart() {
        view.scrollTo(0);
    }

    /** Past the last row: where whole rows fill the sight, JavaFX shows the rows before the last one if asked for the last one itself. */
    void toEnd() {
        view.scrollTo(view.getItems().size());
    }
}
