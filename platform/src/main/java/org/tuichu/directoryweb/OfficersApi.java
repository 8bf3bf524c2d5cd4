package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers;
import org.tuichu.directory.UnitId;

/// The people of a unit, for other programs.
@UnitsApi
class OfficersApi {
    private final Officers officers;
    private final Namesakes namesakes;
    private final EndingAnswers answers;

    OfficersApi(Officers officers, Namesakes namesakes, EndingAnswers answers) {
        this.officers = officers;
        this.namesakes = namesakes;
        this.answers = answers;
    }

    @PostMapping(path = "/{id}/officers", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds an officer; answers 409 when the unit has changed since the version given")
    UnitDocument.Summary add(@PathVariable UUID id, @RequestBody Typed body, @Parameter(hidden = true) Locale locale) {
        var officer = officer(new UnitId(id), null, body, locale);
        var version = EndingAnswers.required("version", body.version());
        return answers.of(officers.add(new UnitId(id), version, officer), locale);
    }

    @PutMapping(path = "/{id}/officers/{officer}", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(summary = "Puts an officer right, or ends it by a last day")
    UnitDocument.Summary change(
            @PathVariable UUID id,
            @PathVariable UUID officer,
            @RequestBody Typed body,
            @Parameter(hidden = true) Locale locale) {
        var as = officer(new UnitId(id), officer, body, locale);
        var version = EndingAnswers.required("version", body.version());
        return answers.of(officers.change(new UnitId(id), version, officer, as), locale);
    }

    @PostMapping(path = "/{id}/officers/{officer}/move", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(
            summary = "Moves an officer to another unit of the same place from a day on",
            description = "The officer ends here on the day before and begins there under a new id.")
    UnitDocument.Summary move(
            @PathVariable UUID id,
            @PathVariable UUID officer,
            @RequestBody Move body,
            @Parameter(hidden = true) Locale locale) {
        var reading = body.form(officer).read();
        var move = reading.move();
        if (move == null) {
            var problem = reading.problems().getFirst();
            throw answers.invalid(problem.field(), problem, locale);
        }
        var version = EndingAnswers.required("version", body.version());
        return answers.of(
                officers.move(new UnitId(id), version, move.officer(), move.to(), move.on()), "movedTo", locale);
    }

    @PostMapping(path = "/{id}/officers/{officer}/withdraw", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(
            summary = "Withdraws a second entry of one person",
            description =
                    "No list shows it any more; it stays on record, with the reason. Refused while somebody signs in as it.")
    UnitDocument.Summary withdraw(
            @PathVariable UUID id,
            @PathVariable UUID officer,
            @RequestBody Doubled body,
            @Parameter(hidden = true) Locale locale) {
        var reading = body.form(officer).read();
        var entry = reading.entry();
        if (entry == null) {
            throw invalid(reading.problems().getFirst(), locale);
        }
        if (namesakes.signsIn(new UnitId(id), officer)) {
            throw answers.invalid("officer", FieldProblem.of("officer", Namesakes.SIGNS_IN), locale);
        }
        var version = EndingAnswers.required("version", body.version());
        return answers.of(
                officers.withdraw(new UnitId(id), version, officer, entry.stays(), entry.reason()), "stays", locale);
    }

    private Officer officer(UnitId unit, @Nullable UUID officer, Typed body, Locale locale) {
        var reading = body.form().read();
        var as = reading.officer();
        if (as == null) {
            throw invalid(reading.problems().getFirst(), locale);
        }
        var asked = namesakes.asked(unit, officer, as, body.form());
        if (asked.isPresent()) {
            throw invalid(asked.get(), locale);
        }
        return as;
    }

    private ErrorResponseException invalid(FieldProblem problem, Locale locale) {
        return answers.invalid(Typed.fieldOf(problem), problem, locale);
    }

    @Schema(name = "NewOfficer", description = "A person of a unit")
    record Typed(
            @Schema(description = "1 to 40 characters") @Nullable
            String name,

            @Schema(description = "Post, or what the person answers for; up to 100 characters") @Nullable
            String post,

            @Schema(description = "At work: 3 to 30 digits, blanks, + - ( ); absent when unknown") @Nullable
            String phone,

            @Schema(description = "3 to 30 digits, blanks, + - ( ); absent when unknown") @Nullable
            String mobile,

            @Schema(description = "Is whom to ask in the unit; absent for no") @Nullable
            Boolean contact,

            @Schema(description = "First day, yyyy-mm-dd; absent when unknown") @Nullable
            String validFrom,

            @Schema(description = "Last day, yyyy-mm-dd; absent while it holds") @Nullable
            String validTo,

            @Schema(description = "True: is another person than who bears the name in the unit at the same time")
            @Nullable
            Boolean another,

            @Schema(description = "Version of the unit that the caller has seen") @Nullable
            Long version) {
        OfficerForm form() {
            return new OfficerForm(
                    name,
                    post,
                    phone,
                    mobile,
                    String.valueOf(contact),
                    validFrom,
                    validTo,
                    String.valueOf(another),
                    version);
        }

        static String fieldOf(FieldProblem problem) {
            return switch (problem.field()) {
                case "officerName" -> "name";
                case "officerFrom" -> "validFrom";
                case "officerTo" -> "validTo";
                case "doubledReason" -> "reason";
                default -> problem.field();
            };
        }
    }

    @Schema(
            name = "DoubleOfficer",
            description = "Which entry of the person stays, and how it is known to be one person")
    record Doubled(
            @Schema(description = "Id of another officer of the unit") @Nullable
            String stays,

            @Schema(description = "1 to 200 characters") @Nullable
            String reason,

            @Schema(description = "Version of the unit that the caller has seen") @Nullable
            Long version) {
        DoubleForm form(UUID officer) {
            return new DoubleForm(officer.toString(), stays, reason, version);
        }
    }

    @Schema(name = "OfficerMove", description = "To which unit, and the first day there")
    record Move(
            @Schema(description = "Id of a unit of the same place") @Nullable
            String movedTo,

            @Schema(description = "yyyy-mm-dd") @Nullable String movedOn,

            @Schema(description = "Version of the unit that the officer leaves, as seen") @Nullable
            Long version) {
        MoveForm form(UUID officer) {
            return new MoveForm(officer.toString(), movedTo, movedOn, version);
        }
    }
}
