package app.kontor.ui.profiles;

import app.kontor.history.History;
import app.kontor.importing.plan.PastImports;
import app.kontor.importing.profile.ImportProfiles;

/** The use cases that the page of profiles calls. */
public record ProfileCases(ImportProfiles profiles, PastImports imports, History history) {}
