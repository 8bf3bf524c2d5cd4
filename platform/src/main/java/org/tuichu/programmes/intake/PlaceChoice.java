package org.tuichu.programmes.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.ledger.Actor;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.plan.ProgrammeDraft.Problem;
import org.tuichu.programmes.ProgrammeId;

/// A person says of which place a draft is the plan, where the document gives no code: the own place, or one below it,
/// a zone (开发区) above all. The draft stays with the office that works on it, and the units it names are those of that
/// office's place; what was read stays beside.
@Component
class PlaceChoice {
    private static final int MOST_FOUND = 20;

    private static final String UPDATE = """
            UPDATE programme SET jurisdiction_id = :place, jurisdiction_name = :name WHERE id = :id""";

    private static final String SETTLE_DOUBT = """
            UPDATE problem SET settled_by = :by, settled_on_behalf_of = :behalf, settled_at = :at
            WHERE programme_id = :id AND kind = :kind AND settled_by IS NULL""";

    private final JdbcClient database;
    private final Jurisdictions jurisdictions;
    private final Programmes programmes;
    private final History history;

    PlaceChoice(JdbcClient database, Jurisdictions jurisdictions, Programmes programmes, History history) {
        this.database = database;
        this.jurisdictions = jurisdictions;
        this.programmes = programmes;
        this.history = history;
    }

    /// The places to choose from: the keeper's own and, as long as nothing is searched for, its zones.
    List<Jurisdiction> offered(ProgrammeRow programme, String text) {
        var day = programme.datedOn();
        if (!text.isBlank()) {
            return jurisdictions.searchWithin(programme.jurisdictionPath(), day, text, MOST_FOUND);
        }
        var zones = jurisdictions.children(programme.keeperId()).stream()
                .filter(below -> below.level() == JurisdictionLevel.ZONE && below.inBeingOn(day));
        return Stream.concat(jurisdictions.find(programme.keeperId()).stream(), zones)
                .toList();
    }

    Edited choose(EditContext context, Edit.ChoosePlace choice) {
        var programme = context.before().programme();
        var chosen = jurisdictions
                .find(choice.jurisdictionId())
                .filter(place -> place.path().startsWith(context.scope()) && place.inBeingOn(programme.datedOn()));
        if (chosen.isEmpty()) {
            return new Edited.Invalid("place", "intake.invalid.place");
        }
        var place = chosen.get();
        history.record(context, null, CorrectionField.PLACE, before(programme), place.fullName());
        database.sql(UPDATE)
                .param("id", programme.id())
                .param("place", place.id())
                .param("name", place.fullName())
                .update();
        database.sql(SETTLE_DOUBT)
                .param("id", programme.id())
                .param("kind", Problem.Kind.UNKNOWN_JURISDICTION.name())
                .param("by", context.by())
                .param("behalf", Actor.lender())
                .param("at", history.now())
                .update();
        return context.done(null);
    }

    /// What the document says until somebody chose, the choice before this one afterwards.
    private String before(ProgrammeRow programme) {
        return programme.jurisdictionId().equals(programme.keeperId())
                ? asRead(programme.programmeId()).orElse(programme.jurisdictionName())
                : programme.jurisdictionName();
    }

    private Optional<String> asRead(ProgrammeId id) {
        return programmes
                .reading(id)
                .map(Reading::draft)
                .map(ProgrammeDraft::jurisdiction)
                .map(ProgrammeDraft.Jurisdiction::name)
                .filter(name -> !name.isBlank());
    }
}
