package app.kontor.ui.shipping;

import app.kontor.exporting.carrier.CarrierTemplates;
import app.kontor.exporting.carrier.Uploads;
import app.kontor.history.History;

/** What the screen of carriers' files calls. */
public record CarrierCases(CarrierTemplates templates, Uploads uploads, History history) {}
