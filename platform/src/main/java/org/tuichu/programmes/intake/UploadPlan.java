package org.tuichu.programmes.intake;

import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tuichu.evidence.AskAntivirus;
import org.tuichu.plan.PlanRefused;

/// Takes a document in: reads it under the limits of the plan reader and has the antivirus look at it, outside of any
/// transaction, and keeps what was read as a draft, or as the original of a built-in pack.
@Component
class UploadPlan {
    private final PlanReading reader;
    private final AskAntivirus antivirus;
    private final KeepUpload uploads;
    private final Clock clock;

    UploadPlan(PlanReading reader, AskAntivirus antivirus, KeepUpload uploads, Clock clock) {
        this.reader = reader;
        this.antivirus = antivirus;
        this.uploads = uploads;
        this.clock = clock;
    }

    /// `fileName` may be anything; `by` is the person's user name.
    Uploaded upload(String fileName, FileContent content, PlaceRule rule, String by) {
        Reading reading;
        try {
            reading = reader.read(content.bytes());
        } catch (PlanRefused refused) {
            return new Uploaded.Refused(refused.reason(), refused.detail());
        }
        return switch (rule.placeOf(reading.draft().jurisdiction())) {
            case PlaceRule.Answer.Foreign foreign -> new Uploaded.ForeignPlace(foreign.name());
            case PlaceRule.Answer.Unknown unknown -> new Uploaded.UnknownPlace(unknown.name());
            case PlaceRule.Answer.Taken taken ->
                antivirus
                        .refuses(FileNames.safe(fileName), content.bytes())
                        .<Uploaded>map(Uploaded.Harmful::new)
                        .orElseGet(() -> keep(fileName, content, reading, taken, by));
        };
    }

    private Uploaded keep(
            String fileName, FileContent content, Reading reading, PlaceRule.Answer.Taken taken, String by) {
        var document = new StoredDocument(UUID.randomUUID(), FileNames.safe(fileName), content, reading.text());
        var draft = taken.certain() ? Drafts.ofKnownPlace(reading.draft()) : reading.draft();
        var programme = new NewProgramme(draft, taken.place(), document, null, taken.sample(), by, clock.instant());
        try {
            return uploads.keep(programme, reading);
        } catch (DuplicateKeyException sameFileAtTheSameTime) {
            return uploads.keep(programme, reading);
        }
    }
}
