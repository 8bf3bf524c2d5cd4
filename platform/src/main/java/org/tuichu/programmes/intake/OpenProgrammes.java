package org.tuichu.programmes.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.programmes.Place;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeOpening;

/// Opens packs and folders by the same use cases that a person goes through; where a person would be named it
/// says that these are data of the demo. An opening that was cut off is taken up where it stopped.
@Component
class OpenProgrammes implements ProgrammeOpening {
    private static final List<String> ENDINGS = List.of("txt", "html", "htm", "mht", "docx", "doc", "pdf", "ofd");

    private final PackStore packs;
    private final PlaceRules places;
    private final ConfirmUnits units;
    private final ActivatePlan plans;
    private final UploadPlan uploads;
    private final Programmes programmes;
    private final Limits limits;
    private final String by;

    OpenProgrammes(
            PackStore packs,
            PlaceRules places,
            ConfirmUnits units,
            ActivatePlan plans,
            UploadPlan uploads,
            Programmes programmes,
            Limits limits,
            MessageSource messages) {
        this.packs = packs;
        this.places = places;
        this.units = units;
        this.plans = plans;
        this.uploads = uploads;
        this.programmes = programmes;
        this.limits = limits;
        this.by = messages.getMessage("programmes.opening.by", null, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public List<String> packs() {
        return Packs.NAMES;
    }

    @Override
    public Opened open(String name) {
        var id = packs.find(name).orElseGet(() -> store(name));
        var programme = programmes.find(id).orElseThrow();
        if (programme.isDraft()) {
            units.all(id, ConfirmUnits.Extent.EVERYTHING, by);
            var activated = plans.activate(id, programme.version(), null, Recurrence.QUARTERLY, by);
            if (!(activated instanceof Activated.Done)) {
                throw new IllegalStateException("pack " + name + ": " + activated);
            }
        } else {
            plans.giveMissing(id, by);
        }
        return new Opened(id, programme.place(), programme.year());
    }

    private ProgrammeId store(String name) {
        var draft = Packs.load(name).draft();
        return switch (places.ofProgram().placeOf(draft.jurisdiction())) {
            case PlaceRule.Answer.Taken taken -> packs.store(name, draft, taken, by);
            case PlaceRule.Answer.Foreign foreign -> throw new IllegalStateException(name + ": " + foreign);
            case PlaceRule.Answer.Unknown unknown -> throw new IllegalStateException(name + ": " + unknown);
        };
    }

    @Override
    public List<Read> readFolder(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(this::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDocument(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private Read read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!isDocument(file)) {
            return new Read.Refused(name, "not tried (no document by its ending: " + ENDINGS + ")");
        }
        try {
            var size = Files.size(file);
            if (size > limits.bytes()) {
                return new Read.Refused(
                        name, PlanRefused.Reason.TOO_LARGE + " (bytes " + size + " > " + limits.bytes() + ")");
            }
            var content = new FileContent(Files.readAllBytes(file));
            return read(name, uploads.upload(name, content, places.ofProgram(), by));
        } catch (IOException e) {
            return new Read.Refused(name, String.valueOf(e.getMessage()));
        }
    }

    private Read read(String name, Uploaded uploaded) {
        return switch (uploaded) {
            case Uploaded.Drafted drafted -> taken(name, drafted.programme());
            case Uploaded.AlreadyThere there -> taken(name, there.programme());
            case Uploaded.Attached attached -> taken(name, attached.programme());
            case Uploaded.Refused refused -> new Read.Refused(name, refused.reason() + " (" + refused.detail() + ")");
            case Uploaded.Harmful(var why) -> new Read.Refused(name, why.reason() + " (" + why.detail() + ")");
            case Uploaded.ForeignPlace foreign -> new Read.Refused(name, foreign.name());
            case Uploaded.UnknownPlace unknown -> new Read.Refused(name, "UNKNOWN_PLACE (" + unknown.name() + ")");
        };
    }

    private Read taken(String name, ProgrammeId id) {
        var programme = programmes.find(id).orElseThrow();
        return new Read.Taken(name, new Opened(id, programme.place(), programme.year()), programme.office());
    }

    /// What a pack becomes in the tables.
    @Component
    static class PackStore {
        private static final String FIND = """
                SELECT id FROM programme WHERE pack = :pack AND status IN ('DRAFT', 'ACTIVE', 'SUPERSEDED')
                ORDER by created_at LIMIT 1""";

        private final JdbcClient database;
        private final DraftStore drafts;
        private final Clock clock;

        PackStore(JdbcClient database, DraftStore drafts, Clock clock) {
            this.database = database;
            this.drafts = drafts;
            this.clock = clock;
        }

        @Transactional(readOnly = true)
        Optional<ProgrammeId> find(String pack) {
            return database.sql(FIND)
                    .param("pack", pack)
                    .query(UUID.class)
                    .optional()
                    .map(ProgrammeId::new);
        }

        @Transactional
        ProgrammeId store(String pack, org.tuichu.plan.ProgrammeDraft draft, PlaceRule.Answer.Taken taken, String by) {
            Place place = taken.place();
            return drafts.store(new NewProgramme(
                    Drafts.ofKnownPlace(draft), place, null, pack, taken.sample(), by, clock.instant()));
        }
    }
}
