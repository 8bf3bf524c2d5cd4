package org.tuichu.access;

import org.jspecify.annotations.Nullable;

/// What a system administrator typed to make an account: the person, and either a unit or an enterprise of the register
/// by its id; `jurisdiction` (code or name) is where the form looked for them. An officer, by the id, says the unit and
/// the name of the person. What was left out is empty.
record NewSeat(
        String userName, String displayName, String unit, String enterprise, String jurisdiction, String officer) {
    NewSeat {
        userName = stripped(userName);
        displayName = stripped(displayName);
        unit = stripped(unit);
        enterprise = stripped(enterprise);
        jurisdiction = stripped(jurisdiction);
        officer = stripped(officer);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
