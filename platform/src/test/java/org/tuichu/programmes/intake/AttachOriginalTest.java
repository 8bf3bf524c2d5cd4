package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.plan.Duty;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.programmes.ProgrammeId;

/// The original of a built-in pack is put under its programme.
@PlatformTest
class AttachOriginalTest {
    private static final Duty.Contact CONTACT = new Duty.Contact("县工业和信息化局", "节能股", "000-1234567");

    private final KeepUpload uploads;
    private final Programmes programmes;
    private final String path = Viewers.place();
    private final ProgrammeId pack;

    AttachOriginalTest(KeepUpload uploads, DraftStore drafts, Programmes programmes) {
        this.uploads = uploads;
        this.programmes = programmes;
        var facts = Pack.of(ProgrammeMother.draft()).draft();
        var whole = ProgrammeMother.newProgramme(path);
        var bare = new NewProgramme(facts, whole.place(), null, "mother", true, "test", whole.at());
        this.pack = own().call(() -> drafts.store(bare));
    }

    @Test
    void aPackHasNeitherTextNorContacts() {
        assertThat(view().duties()).allSatisfy(duty -> {
            assertThat(duty.duty().text()).isNull();
            assertThat(duty.contacts()).isEmpty();
        });
    }

    @Test
    void itsSentencesAndPlacesStandBesideTheDuties() {
        assertThat(attach(ProgrammeMother.draft())).isEqualTo(new Uploaded.Attached(pack));
        var view = view();
        assertThat(view.programme().version()).isEqualTo(2);
        assertThat(view.programme().documentId()).isNotNull();
        assertThat(view.duties()).allSatisfy(duty -> {
            var start = Objects.requireNonNull(duty.duty().spanStart());
            var end = Objects.requireNonNull(duty.duty().spanEnd());
            assertThat(ProgrammeMother.text().substring(start, end))
                    .isEqualTo(duty.duty().text());
            assertThat(duty.units())
                    .allSatisfy(unit -> assertThat(unit.spanStart()).isNotNull());
            assertThat(duty.deadlines())
                    .allSatisfy(one -> assertThat(one.spanStart()).isNotNull());
        });
        assertThat(view.duties().get(1).duty().clockStart()).isNotNull();
        assertThat(view.duties().get(1).publications())
                .allSatisfy(one -> assertThat(one.spanStart()).isNotNull());
        assertThat(view.stages().getFirst().spanStart()).isNotNull();
        assertThat(view.legalBases().getFirst().spanStart()).isNotNull();
        assertThat(view.problems().getFirst().message()).isEqualTo("日 is missing: 按季报送");
    }

    @Test
    void theContactsOfTheAnnexComeAlong() {
        attach(withContact(0));
        assertThat(view().duties().get(0).contacts())
                .extracting(DutyView.Contact::unit, DutyView.Contact::section, DutyView.Contact::phone)
                .containsExactly(tuple("县工业和信息化局", "节能股", "000-1234567"));
        assertThat(view().duties().get(1).contacts()).isEmpty();
    }

    @Test
    void noFactIsChanged() {
        var before = view().duties().stream().map(DutyView::facts).toList();
        var draft = ProgrammeMother.draft();
        var survey = draft.duties().getFirst();
        var other = new Duty(
                survey.path(),
                "另一个标题",
                survey.text(),
                survey.span(),
                Duty.Dimension.SAFETY,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        attach(with(draft, 0, other));
        assertThat(view().duties().stream().map(DutyView::facts)).containsExactlyElementsOf(before);
    }

    @Test
    void theSameFileIsAttachedOnce() {
        attach(withContact(0));
        assertThat(attach(withContact(0))).isEqualTo(new Uploaded.AlreadyThere(pack));
        assertThat(view().programme().version()).isEqualTo(2);
        assertThat(view().duties().get(0).contacts()).hasSize(1);
    }

    @Test
    void thePlanOfAnotherYearIsADraftOfItsOwn() {
        var draft = ProgrammeMother.draft();
        var later = new ProgrammeDraft(
                draft.title(),
                draft.documentNumber(),
                draft.issuer(),
                draft.issueDate(),
                draft.jurisdiction(),
                draft.year() + 1,
                draft.legalBases(),
                draft.industries(),
                draft.stages(),
                draft.leadingGroup(),
                draft.office(),
                draft.duties(),
                draft.problems());
        assertThat(attach(later)).isInstanceOf(Uploaded.Drafted.class);
        assertThat(view().programme().documentId()).isNull();
    }

    private Uploaded attach(ProgrammeDraft draft) {
        var whole = ProgrammeMother.newProgramme(path);
        var document = Objects.requireNonNull(whole.document());
        var upload = new NewProgramme(draft, whole.place(), document, null, true, "office", whole.at());
        return own().call(() -> uploads.keep(upload, new Reading(document.text(), draft)));
    }

    private static ProgrammeDraft withContact(int ordinal) {
        var draft = ProgrammeMother.draft();
        var duty = draft.duties().get(ordinal);
        return with(
                draft,
                ordinal,
                new Duty(
                        duty.path(),
                        duty.heading(),
                        duty.text(),
                        duty.span(),
                        duty.dimension(),
                        duty.responsible(),
                        duty.deadlines(),
                        duty.clock(),
                        duty.publications(),
                        List.of(CONTACT)));
    }

    private static ProgrammeDraft with(ProgrammeDraft draft, int ordinal, Duty duty) {
        var duties = new ArrayList<>(draft.duties());
        duties.set(ordinal, duty);
        return new ProgrammeDraft(
                draft.title(),
                draft.documentNumber(),
                draft.issuer(),
                draft.issueDate(),
                draft.jurisdiction(),
                draft.year(),
                draft.legalBases(),
                draft.industries(),
                draft.stages(),
                draft.leadingGroup(),
                draft.office(),
                duties,
                draft.problems());
    }

    private ProgrammeView view() {
        return own().call(() -> programmes.view(pack).orElseThrow());
    }

    private Scope own() {
        return Scope.of(path);
    }
}
