package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Officer;

/// The form of an officer, as typed; `contact` is `true` for a contact person, `another` where the person is said to be
/// another one than whoever bears the name there, `version` that of the unit's page it was
/// typed on.
record OfficerForm(
        @Nullable String officerName,
        @Nullable String post,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String contact,
        @Nullable String officerFrom,
        @Nullable String officerTo,
        @Nullable String another,
        @Nullable Long version) {
    static final OfficerForm EMPTY = new OfficerForm("", "", "", "", "", "", "", "", null);

    record Reading(@Nullable Officer officer, List<FieldProblem> problems) {}

    Reading read() {
        var problems = new ArrayList<FieldProblem>();
        var name = NameField.read("officerName", officerName, Officer.LONGEST_NAME, problems);
        var task = FreeText.read("post", post, Officer.LONGEST_POST, problems);
        var atWork = number("phone", phone, problems);
        var carried = number("mobile", mobile, problems);
        var from = FormDates.read("officerFrom", officerFrom, problems);
        var to = FormDates.read("officerTo", officerTo, problems);
        FormDates.requireOrder("officerTo", from, to, problems);
        return problems.isEmpty()
                ? new Reading(
                        new Officer(name, orNull(task), orNull(atWork), orNull(carried), isContact(), from, to),
                        List.of())
                : new Reading(null, List.copyOf(problems));
    }

    public boolean isContact() {
        return "true".equals(contact);
    }

    public boolean isAnother() {
        return "true".equals(another);
    }

    private static String number(String field, @Nullable String text, List<FieldProblem> problems) {
        var number = text == null ? "" : text.strip();
        if (!number.isEmpty() && !Officer.isPhone(number)) {
            problems.add(FieldProblem.of(field, "directory.problem.phone"));
        }
        return number;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
