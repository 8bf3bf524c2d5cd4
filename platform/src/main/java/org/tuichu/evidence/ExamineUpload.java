package org.tuichu.evidence;

import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.content.TellKind;
import org.tuichu.evidence.content.Told;
import org.tuichu.evidence.picture.MakePreview;
import org.tuichu.evidence.picture.Preview;
import org.tuichu.evidence.picture.ReadShot;
import org.tuichu.evidence.picture.Shot;

/// Reads an upload and decides whether it may be kept; the cheap questions come first.
@Component
class ExamineUpload {
    private final EvidenceSettings settings;
    private final AskAntivirus antivirus;
    private final MakePreview previews;
    private final Clock clock;

    ExamineUpload(EvidenceSettings settings, AskAntivirus antivirus, MakePreview previews, Clock clock) {
        this.settings = settings;
        this.antivirus = antivirus;
        this.previews = previews;
        this.clock = clock;
    }

    Examination examine(Upload upload) throws IOException {
        if (upload.name().length() > FileName.LONGEST_GIVEN) {
            upload.content().close();
            var start = upload.name().substring(0, 50) + "…";
            return new Refused(start, Refused.Reason.NAME_TOO_LONG, String.valueOf(FileName.LONGEST_GIVEN));
        }
        var spool = Spool.of(upload.content(), settings.largest().toBytes());
        Examination examination = new Refused(upload.name(), Refused.Reason.DAMAGED, "");
        try {
            examination = told(upload, spool);
            return examination;
        } finally {
            if (examination instanceof Refused) {
                spool.close();
            }
        }
    }

    private Examination told(Upload upload, Spool spool) throws IOException {
        if (spool.size() == 0) {
            return new Refused(upload.name(), Refused.Reason.EMPTY, "");
        }
        if (spool.size() > settings.largest().toBytes()) {
            return tooLarge(upload, settings.largest().toMegabytes());
        }
        return switch (TellKind.tell(spool, FileName.ending(upload.name()))) {
            case Told.Not(var reason) -> Refused.of(upload.name(), reason);
            case Told.Kind(var kind) -> sized(upload, spool, kind);
        };
    }

    private static Refused tooLarge(Upload upload, long megabytes) {
        return new Refused(upload.name(), Refused.Reason.TOO_LARGE, megabytes + " MB");
    }

    private Examination sized(Upload upload, Spool spool, FileKind kind) throws IOException {
        var largest = settings.largest(kind.group());
        if (spool.size() > largest.toBytes()) {
            return tooLarge(upload, largest.toMegabytes());
        }
        var shot = ReadShot.of(spool, kind, clock.getZone(), clock.instant());
        return switch (previews.of(spool, kind, shot.orientation())) {
            case Preview.TooManyPixels many ->
                new Refused(upload.name(), Refused.Reason.TOO_MANY_PIXELS, String.valueOf(settings.pixels()));
            case Preview.Damaged damaged -> new Refused(upload.name(), Refused.Reason.DAMAGED, "");
            case Preview preview -> scanned(upload, spool, kind, shot, preview);
        };
    }

    private Examination scanned(Upload upload, Spool spool, FileKind kind, Shot shot, Preview preview) {
        return switch (antivirus.about(spool)) {
            case AskAntivirus.Answer.Keep(var scan) -> examined(upload, spool, kind, shot, preview, scan);
            case AskAntivirus.Answer.Refuse(var reason, var detail) -> new Refused(upload.name(), reason, detail);
        };
    }

    private static Examined examined(Upload upload, Spool spool, FileKind kind, Shot shot, Preview preview, Scan scan) {
        var findings = new Examined.Findings(kind, shot, preview, scan);
        return new Examined(upload, FileName.safe(upload.name(), kind), spool, findings);
    }
}
