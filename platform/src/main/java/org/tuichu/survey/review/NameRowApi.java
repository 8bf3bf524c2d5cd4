package org.tuichu.survey.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.ApiAnswer;

/// Whether the name in a row means an enterprise of the register, said by other programs.
@RestController
@Tag(name = "Survey reviews")
class NameRowApi {
    private final NameRow names;
    private final RowPages pages;
    private final ApiAnswer answers;

    NameRowApi(NameRow names, RowPages pages, ApiAnswer answers) {
        this.names = names;
        this.pages = pages;
        this.answers = answers;
    }

    @PostMapping("/api/v1/survey-rows/{id}/namings")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Say whether the name of a row means an enterprise of the register",
            description =
                    "One that `mayBe` of the row names. Nothing is merged; nobody is asked again about this name.")
    ReviewJson.Whole say(
            @PathVariable UUID id,
            @RequestBody RowInRegisterJson.Naming body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        answers.done(names.say(id, body.said(), viewer), () -> null, locale);
        return ReviewJson.Whole.of(pages.of(id, ReviewPage.Tried.NOTHING, viewer), viewer);
    }
}
