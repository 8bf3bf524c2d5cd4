package org.tuichu.enterprises;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Fault;
import org.tuichu.statute.line.NameCandidate;

/// The register as a survey adds to it: what two persons confirmed becomes lines whose specification is locked.
public interface Register {
    /// Enterprises of the viewer's place that a written name or code may mean, the likeliest first. Nothing is merged.
    List<Candidate> candidates(String name, @Nullable String creditCode, Viewer viewer);

    /// The one of the viewer's place that has this name and this code, letter for letter.
    Optional<Candidate> certain(String name, @Nullable String creditCode, Viewer viewer);

    /// Lines within sight that are written like this one; `enterprise` is null for a new one.
    List<Alike> alike(@Nullable EnterpriseId enterprise, @Nullable String creditCode, SurveyedLine line);

    /// Lines within sight that this row of a survey confirmed.
    List<Confirmed> confirmedBy(UUID row);

    /// Lines that lie at or below `place`, a jurisdiction path, that stand and whose survey was confirmed, by
    /// enterprise: all of them, read while they are asked for. What the viewer may not see is not there.
    Stream<KnownLine> known(String place);

    /// Those of these rows of surveys that confirmed lines within sight of which none stands any more.
    Set<UUID> ended(Collection<UUID> rows);

    /// What a survey collected of an enterprise beside what the register has of it; empty where it is not the viewer's.
    List<Compared> compare(EnterpriseId enterprise, Collected collected, Viewer viewer);

    /// All lines of a row or nothing. Of an enterprise that is there only what the register does not know is filled in.
    Entered enter(SurveyedRow row, Viewer viewer);

    /// - `score`: of the name, 0 to 1
    /// - `sameCode`: it has the code that was written
    record Candidate(
            EnterpriseId id,
            String name,
            @Nullable String creditCode,
            double score,
            Set<NameCandidate.Difference> differences,
            boolean sameCode) {
        public Candidate {
            var inOrder = EnumSet.noneOf(NameCandidate.Difference.class);
            inOrder.addAll(differences);
            differences = Collections.unmodifiableSet(inOrder);
        }
    }

    /// A line of the register that may be the same device; `why` names a message `enterprises.alike.…`.
    record Alike(LineId line, String words, EnterpriseId enterprise, String enterpriseName, String why) {}

    /// A line that a row confirmed, and the enterprise that it is of.
    record Confirmed(LineId line, String words, EnterpriseId enterprise, String enterpriseName) {}

    /// A reported line as somebody would type it.
    ///
    /// - `transformerKva`, `powerKw`: kVA and kW
    /// - `state`: OPERATING, STOPPED, SEALED or DISMANTLED; null where nobody said it: it does not enter then
    /// - `since`: an ISO day
    record SurveyedLine(
            String name,
            @Nullable String kind,
            @Nullable String model,
            @Nullable String siteNumber,
            @Nullable String serial,
            @Nullable String operatingSince,
            @Nullable String capacity,
            @Nullable String capacityUnit,
            @Nullable String capacityPeriod,
            @Nullable String transformerKva,
            @Nullable String powerKw,
            @Nullable String description,
            @Nullable String state,
            @Nullable String since) {}

    /// What a person said of a reported line: it is `same` as one that is there, null for a new one; of those in
    /// `different` that it is another device, for `reason`.
    record Choice(
            SurveyedLine line,
            @Nullable LineId same,
            Set<LineId> different,
            @Nullable String reason,
            List<Established> established) {
        public Choice {
            different = Set.copyOf(different);
            established = List.copyOf(established);
        }
    }

    /// What an officer found out about a line in the survey; it goes with the line.
    ///
    /// - `fact`: one of the rules by its name, or `exception_applies` of `rule`, which is null for any other
    /// - `value`: in the unit of the fact, or `true` and `false`
    /// - `basis`: how it was found out
    record Established(
            String fact,
            @Nullable String rule,
            String value,
            String basis,
            String by,
            UUID account,
            @Nullable String onBehalfOf,
            Instant at) {}

    /// What a survey collected of an enterprise, as somebody would type it.
    ///
    /// - `location`: id of the place where it lies, null for the keeper's
    /// - `longitude`, `latitude`: degrees in `datum`: WGS84, CGCS2000, GCJ02 or BD09
    record Collected(
            @Nullable String creditCode,
            @Nullable String legalRepresentative,
            @Nullable String location,
            @Nullable String address,
            @Nullable String longitude,
            @Nullable String latitude,
            @Nullable String datum,
            @Nullable String staff,
            List<String> electricityAccounts) {
        public static final Collected NOTHING =
                new Collected(null, null, null, null, null, null, null, null, List.of());

        public Collected {
            electricityAccounts = List.copyOf(electricityAccounts);
        }
    }

    /// A fact of an enterprise that the register has; what was collected is null where nobody said it. Where it is
    /// another one, the register's stays.
    record Compared(String field, String known, @Nullable String collected) {
        public boolean differs() {
            return collected != null && !collected.equals(known);
        }
    }

    /// - `row`: id of the row in its survey; `source` says in words where it stands
    /// - `into`: the enterprise, null where it is a new one with the name `fresh`
    record SurveyedRow(
            UUID row,
            String source,
            @Nullable EnterpriseId into,
            @Nullable String fresh,
            Collected collected,
            List<Choice> choices) {
        public SurveyedRow {
            choices = List.copyOf(choices);
        }
    }

    /// What became of it. Only [Done] has changed anything.
    sealed interface Entered {
        /// In the order of the choices.
        record Done(EnterpriseId enterprise, List<LineId> lines) implements Entered {}

        /// Fields of a line end in `-` and its number from 0.
        record Faulty(List<Fault> faults) implements Entered {}

        /// Not there, or another place keeps it.
        record NotOurs() implements Entered {}
    }
}
