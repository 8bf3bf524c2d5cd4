package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.shell.Paged;
import org.tuichu.shell.Paging;

/// The register of enterprises for other programs.
@RestController
@RequestMapping("/api/v1/enterprises")
@Tag(name = "Enterprises", description = "The register of enterprises, their permits and their lines")
class EnterprisesApi {
    private final EnterpriseReader reader;
    private final KeepEnterprise enterprises;
    private final KeepPermits permits;
    private final Locations locations;
    private final ApiAnswer answers;

    EnterprisesApi(
            EnterpriseReader reader,
            KeepEnterprise enterprises,
            KeepPermits permits,
            Locations locations,
            ApiAnswer answers) {
        this.reader = reader;
        this.enterprises = enterprises;
        this.permits = permits;
        this.locations = locations;
        this.answers = answers;
    }

    @GetMapping
    @Requires(Permission.READ_REGISTER)
    @Operation(summary = "List the enterprises of the own place and below", description = "In pinyin order of names.")
    Paged<EnterpriseJson.Row> list(
            @Parameter(description = "Part of a name or former name, or how a credit code begins")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "Id of a place below") @RequestParam(required = false) @Nullable String location,
            @Parameter(description = "Those that were entered by mistake instead") @RequestParam(defaultValue = "false")
                    boolean withdrawn,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var found =
                reader.page(new EnterpriseReader.Search(locations.within(location, viewer), q, withdrawn), page, size);
        return Paged.of(
                found.paging(),
                found.rows().stream().map(EnterpriseJson.Row::of).toList());
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_ENTERPRISE)
    @Operation(summary = "Show an enterprise with names, permits, encumbrances and lines")
    EnterpriseJson.Whole show(@PathVariable UUID id) {
        return EnterpriseJson.Whole.of(orNotFound(reader.whole(new EnterpriseId(id))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Enter an enterprise",
            description = "A credit code that another enterprise of the place has is refused; `existing` is that one.")
    EnterpriseJson.Whole enter(
            @RequestBody EnterpriseForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return show(answers.done(enterprises.enter(body, viewer), () -> null, locale));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Put the facts of an enterprise right",
            description = "All of them but the name; answers 409 when it has changed since the version given.")
    EnterpriseJson.Whole change(
            @PathVariable UUID id,
            @RequestBody EnterpriseForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(enterprises.change(new EnterpriseId(id), body, viewer), id, locale);
    }

    @PostMapping(path = "/{id}/names", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Rename an enterprise, or add a former name")
    EnterpriseJson.Whole name(
            @PathVariable UUID id,
            @RequestBody NameForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(enterprises.name(new EnterpriseId(id), body, viewer), id, locale);
    }

    @PostMapping(path = "/{id}/permits", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Enter a permit or licence")
    EnterpriseJson.Whole enterPermit(
            @PathVariable UUID id,
            @RequestBody PermitForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(permits.enter(new EnterpriseId(id), body, viewer), id, locale);
    }

    @PutMapping(path = "/{id}/permits/{permit}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Put a permit right, or say that it was revoked, withdrawn or cancelled")
    EnterpriseJson.Whole changePermit(
            @PathVariable UUID id,
            @PathVariable UUID permit,
            @RequestBody PermitForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(permits.change(new EnterpriseId(id), permit, body, viewer), id, locale);
    }

    @PostMapping(path = "/{id}/encumbrances", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Enter a mortgage or seizure")
    EnterpriseJson.Whole encumber(
            @PathVariable UUID id,
            @RequestBody EncumbranceForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(permits.encumber(new EnterpriseId(id), body, viewer), id, locale);
    }

    @Schema(name = "Lifting", description = "The day on which a mortgage or seizure ended")
    record Lifting(@Nullable Long version, @Nullable String liftedOn) {}

    @PostMapping(path = "/{id}/encumbrances/{encumbrance}/lift", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Say that a mortgage or seizure ended")
    EnterpriseJson.Whole lift(
            @PathVariable UUID id,
            @PathVariable UUID encumbrance,
            @RequestBody Lifting body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var answer = permits.lift(new EnterpriseId(id), encumbrance, body.version(), body.liftedOn(), viewer);
        return done(answer, id, locale);
    }

    private EnterpriseJson.Whole done(Answer answer, UUID id, Locale locale) {
        answers.done(answer, () -> show(id).enterprise(), locale);
        return show(id);
    }
}
