package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.ContactPerson;

/// The form of a contact person, as typed; `version` is that of the unit's page it was typed on.
record ContactForm(
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String duty,
        @Nullable String contactFrom,
        @Nullable String contactTo,
        @Nullable Long version) {
    static final ContactForm EMPTY = new ContactForm("", "", "", "", "", null);

    record Reading(@Nullable ContactPerson person, List<FieldProblem> problems) {}

    Reading read() {
        var problems = new ArrayList<FieldProblem>();
        var name = NameField.read("contactName", contactName, ContactPerson.LONGEST_NAME, problems);
        var number = phone == null ? "" : phone.strip();
        if (!number.isEmpty() && !ContactPerson.isPhone(number)) {
            problems.add(FieldProblem.of("phone", "directory.problem.phone"));
        }
        var task = FreeText.read("duty", duty, ContactPerson.LONGEST_DUTY, problems);
        var from = FormDates.read("contactFrom", contactFrom, problems);
        var to = FormDates.read("contactTo", contactTo, problems);
        FormDates.requireOrder("contactTo", from, to, problems);
        return problems.isEmpty()
                ? new Reading(new ContactPerson(name, orNull(number), orNull(task), from, to), List.of())
                : new Reading(null, List.copyOf(problems));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
