package org.tuichu.survey.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.enterprises.Register;
import org.tuichu.shell.Fault;
import org.tuichu.statute.line.NameCandidate;
import org.tuichu.survey.campaign.Survey;

/// How a confirmed row enters the register: first which enterprise it is, then its lines.
///
/// - `into`: the enterprise that was chosen, null for a new one or while none was
/// - `alike`: for each line those of the register that are written like it
/// - `locations`: where a new enterprise may lie
record RegistrationPage(
        Survey survey,
        ReviewedRow row,
        RegistrationForm form,
        List<Register.Candidate> candidates,
        Register.@Nullable Candidate into,
        List<Register.SurveyedLine> lines,
        List<List<Register.Alike>> alike,
        List<Jurisdiction> locations,
        List<Fault.Said> faults,
        boolean stale) {
    public boolean chosen() {
        return form.chosen();
    }

    /// For templates: the message of a difference between two names.
    public String difference(NameCandidate.Difference difference) {
        return "survey.registration.difference." + difference;
    }
}
