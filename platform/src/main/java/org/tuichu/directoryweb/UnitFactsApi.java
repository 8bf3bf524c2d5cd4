package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.ContactPerson;
import org.tuichu.directory.ContactPersons;
import org.tuichu.directory.FirstDays;
import org.tuichu.directory.UnitId;

/// The first day of a unit and its contact persons, for other programs.
@UnitsApi
class UnitFactsApi {
    private final FirstDays firstDays;
    private final ContactPersons contacts;
    private final EndingAnswers answers;
    private final Clock clock;

    UnitFactsApi(FirstDays firstDays, ContactPersons contacts, EndingAnswers answers, Clock clock) {
        this.firstDays = firstDays;
        this.contacts = contacts;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping(path = "/{id}/first-day", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(
            summary = "Says or corrects the first day of a unit",
            description = "Not after its last day and not after a day of its names; what was said before stays listed.")
    UnitDocument.Summary firstDay(
            @PathVariable UUID id,
            @RequestBody Beginning body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var reading = body.form().read(viewer.userName(), clock.instant());
        if (reading.first() == null) {
            var problem = reading.problems().getFirst();
            throw answers.invalid(Beginning.fieldOf(problem), problem, locale);
        }
        var version = EndingAnswers.required("version", body.version());
        return answers.of(firstDays.say(new UnitId(id), version, reading.first()), locale);
    }

    @PostMapping(path = "/{id}/contacts", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a contact person; answers 409 when the unit has changed since the version given")
    UnitDocument.Summary addContact(
            @PathVariable UUID id, @RequestBody Contact body, @Parameter(hidden = true) Locale locale) {
        var person = person(body, locale);
        var version = EndingAnswers.required("version", body.version());
        return answers.of(contacts.add(new UnitId(id), version, person), locale);
    }

    @PutMapping(path = "/{id}/contacts/{contact}", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(summary = "Puts a contact person right, or ends it by a last day")
    UnitDocument.Summary changeContact(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestBody Contact body,
            @Parameter(hidden = true) Locale locale) {
        var person = person(body, locale);
        var version = EndingAnswers.required("version", body.version());
        return answers.of(contacts.change(new UnitId(id), version, contact, person), locale);
    }

    private ContactPerson person(Contact body, Locale locale) {
        var reading = body.form().read();
        if (reading.person() == null) {
            var problem = reading.problems().getFirst();
            throw answers.invalid(Contact.fieldOf(problem), problem, locale);
        }
        return reading.person();
    }

    @Schema(name = "FirstDayOfUnit", description = "The first day of a unit and why it is known")
    record Beginning(
            @Schema(description = "yyyy-mm-dd") @Nullable String firstDay,

            @Schema(description = "1 to 200 characters: the paper that says so") @Nullable
            String reason,

            @Schema(description = "Version of the unit that the caller has seen") @Nullable
            Long version) {
        FirstDayForm form() {
            return new FirstDayForm(firstDay, reason, version);
        }

        static String fieldOf(FieldProblem problem) {
            return problem.field().equals("firstDayReason") ? "reason" : problem.field();
        }
    }

    @Schema(name = "NewContactPerson", description = "Whom to ask in a unit")
    record Contact(
            @Schema(description = "1 to 40 characters") @Nullable
            String name,

            @Schema(description = "3 to 30 digits, blanks, + - ( ); absent when unknown") @Nullable
            String phone,

            @Schema(description = "Post, or what the person answers for; up to 100 characters") @Nullable
            String duty,

            @Schema(description = "First day, yyyy-mm-dd; absent when unknown") @Nullable
            String validFrom,

            @Schema(description = "Last day, yyyy-mm-dd; absent while it holds") @Nullable
            String validTo,

            @Schema(description = "Version of the unit that the caller has seen") @Nullable
            Long version) {
        ContactForm form() {
            return new ContactForm(name, phone, duty, validFrom, validTo, version);
        }

        static String fieldOf(FieldProblem problem) {
            return switch (problem.field()) {
                case "contactName" -> "name";
                case "contactFrom" -> "validFrom";
                case "contactTo" -> "validTo";
                default -> problem.field();
            };
        }
    }
}
