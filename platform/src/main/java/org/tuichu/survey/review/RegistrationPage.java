package org.tuichu.survey.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.enterprises.Register;
import org.tuichu.shell.Fault;
import org.tuichu.statute.line.NameCandidate;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.campaign.Survey;

/// How a confirmed row enters the register: first which enterprise it is, then its lines.
///
/// - `into`: the enterprise that was chosen, null for a new one or while none was
/// - `known`: what the register has of that one, beside what was collected
/// - `alike`: for each line those of the register that are written like it
/// - `locations`: where a new enterprise may lie
record RegistrationPage(
        Survey survey,
        ReviewedRow row,
        RegistrationForm form,
        List<Register.Candidate> candidates,
        Register.@Nullable Candidate into,
        List<Register.Compared> known,
        List<Register.SurveyedLine> lines,
        List<List<Register.Alike>> alike,
        List<Jurisdiction> locations,
        List<Fault.Said> faults,
        boolean stale) {
    /// A field of the enterprise that the register does not know yet; all of them of a new one.
    public boolean asks(String field) {
        return known.stream().noneMatch(one -> one.field().equals(field));
    }

    /// What the register has and the row says otherwise.
    public List<Register.Compared> differing() {
        return known.stream().filter(Register.Compared::differs).toList();
    }

    /// What the row says of a field of the enterprise, word for word, where the form does not have it.
    public @Nullable String said(String field) {
        var cell = switch (field) {
            case "location" -> RowField.TOWN;
            case "longitude" -> RowField.LONGITUDE;
            case "latitude" -> RowField.LATITUDE;
            case "datum" -> RowField.DATUM;
            case "staff" -> RowField.STAFF;
            case "electricityAccounts" -> RowField.POWER_ACCOUNT;
            default -> null;
        };
        var words = cell == null ? "" : row.cells().get(cell);
        var typed = field.equals("location") ? placeName() : form.get(field);
        return words.isEmpty() || typed.equals(words) ? null : words;
    }

    private String placeName() {
        return locations.stream()
                .filter(one -> one.id().equals(form.get("location")))
                .map(Jurisdiction::name)
                .findFirst()
                .orElse("");
    }

    public boolean chosen() {
        return form.chosen();
    }

    /// For templates: the message of a difference between two names.
    public String difference(NameCandidate.Difference difference) {
        return "survey.registration.difference." + difference;
    }
}
