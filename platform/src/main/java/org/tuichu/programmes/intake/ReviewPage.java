package org.tuichu.programmes.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.plan.ProblemReason;

/// What the review page shows: the document on one side, what was read from it on the other.
///
/// `editable` says that this person may correct; `text` is null where no document is attached; `editor` is the form
/// that is open, null when none is.
record ReviewPage(
        ProgrammeRow programme,
        boolean editable,
        List<Card> cards,
        @Nullable AnnotatedText text,
        List<ProgrammeView.Stage> stages,
        List<Problem> problems,
        List<Change> changes,
        Counts counts,
        @Nullable Editor editor) {

    /// A duty as a card. `no` counts from 1 in document order.
    record Card(
            int no,
            DutyView view,
            List<UnitLine> units,
            List<DateLine> dates,
            @Nullable String clock,
            List<Change> changes) {
        public DutyRow duty() {
            return view.duty();
        }
    }

    record UnitLine(String name, String role, boolean inherited) {}

    record DateLine(String words, boolean inherited) {}

    /// `quote` is the passage of the document that is meant, null where none is or no document is attached.
    record Problem(
            ProgrammeView.Problem row,
            @Nullable Integer duty,
            @Nullable String quote) {
        /// Why the reader points at it, in the words of messages; null for a message that is none of the reader's.
        public ProblemReason.@Nullable Said reason() {
            return ProblemReason.of(row.message()).orElse(null);
        }
    }

    /// A correction in words.
    record Change(
            CorrectionField field,
            String before,
            String after,
            String by,
            @Nullable String onBehalfOf,
            OffsetDateTime at) {}

    record Counts(int duties, int removed, int corrections, int openProblems) {}

    /// The places that a search within the own scope found, to choose one.
    record PlaceForm(String text, List<Jurisdiction> places) {}

    /// The open form: of a duty, of the header, the stages or the place; `wrong` is what has to be mended first.
    record Editor(
            @Nullable UUID duty,
            @Nullable DutyForm dutyForm,
            List<SplitPlace> splitPlaces,
            @Nullable HeaderForm header,
            @Nullable StagesForm stages,
            @Nullable PlaceForm place,
            @Nullable String passage,
            Edited.@Nullable Invalid wrong) {
        static Editor ofDuty(UUID duty, DutyForm form, Edited.@Nullable Invalid wrong) {
            return new Editor(duty, form, List.of(), null, null, null, null, wrong);
        }

        static Editor toSplit(UUID duty, List<SplitPlace> places, Edited.@Nullable Invalid wrong) {
            return new Editor(duty, null, places, null, null, null, null, wrong);
        }

        static Editor ofHeader(HeaderForm form, Edited.@Nullable Invalid wrong) {
            return new Editor(null, null, List.of(), form, null, null, null, wrong);
        }

        static Editor toAdd(String passage, Edited.@Nullable Invalid wrong) {
            return new Editor(null, null, List.of(), null, null, null, passage, wrong);
        }

        /// The id of the field that is wrong.
        public String wrongId() {
            return wrong == null ? "" : "f-" + wrong.field().replaceAll("[^a-zA-Z0-9]+", "-");
        }

        static Editor ofStages(StagesForm form, Edited.@Nullable Invalid wrong) {
            return new Editor(null, null, List.of(), null, form, null, null, wrong);
        }

        static Editor ofPlace(PlaceForm form, Edited.@Nullable Invalid wrong) {
            return new Editor(null, null, List.of(), null, null, form, null, wrong);
        }
    }

    /// Where a duty may be split: before the sentence that begins with `sentence`.
    record SplitPlace(int at, String sentence) {}
}
