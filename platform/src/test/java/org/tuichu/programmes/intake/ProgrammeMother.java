package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.Planting;
import org.tuichu.TestClock;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.plan.Duty;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.ProblemReason;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.plan.Span;
import org.tuichu.programmes.Place;
import org.tuichu.programmes.ProgrammeId;

/// A small made-up programme: three duties (a survey by a date, a disposal with clock and list, a quarterly report),
/// one stage, one roster entry, one problem.
///
/// ```java
/// var id = ProgrammeMother.active(beans, path); // in status ACTIVE, of the place with this path
/// ```
public final class ProgrammeMother {
    public static final int YEAR = 2026;
    public static final String OFFICE = "县工业和信息化局";

    private static final String ACTIVATE = """
            UPDATE programme SET status = 'ACTIVE', activated_by = 'test', activated_at = :at WHERE id = :id""";

    private ProgrammeMother() {}

    /// The text that the spans of [#draft()] refer to.
    public static String text() {
        try (var in = ProgrammeMother.class.getResourceAsStream("/org/tuichu/programmes/mother.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In status ACTIVE in the place with this path, its document attached.
    public static ProgrammeId active(BeanFactory beans, String jurisdictionPath) {
        var id = draft(beans, jurisdictionPath);
        beans.getBean(Planting.class)
                .rows(() -> beans.getBean(JdbcClient.class)
                        .sql(ACTIVATE)
                        .param("at", TestClock.START.atOffset(java.time.ZoneOffset.UTC))
                        .param("id", id.value())
                        .update());
        return id;
    }

    /// In status DRAFT in the place with this path, its document attached.
    public static ProgrammeId draft(BeanFactory beans, String jurisdictionPath) {
        var programme = newProgramme(jurisdictionPath);
        return Scope.PROGRAM.call(() -> beans.getBean(DraftStore.class).store(programme));
    }

    /// In status DRAFT, its names confirmed as the units that the program proposes; no document is attached.
    public static ProgrammeId confirmed(BeanFactory beans, String jurisdictionPath, ProgrammeDraft draft) {
        var programme = new NewProgramme(draft, place(jurisdictionPath), null, null, true, "test", TestClock.START);
        return Scope.PROGRAM.call(() -> {
            var id = beans.getBean(DraftStore.class).store(programme);
            beans.getBean(ConfirmUnits.class).all(id, ConfirmUnits.Extent.EVERYTHING, "test");
            return id;
        });
    }

    /// Puts a draft in force the way an officer does, in place of whatever is in force there.
    public static void activate(BeanFactory beans, ProgrammeId id, Viewer office) {
        assertThat(activated(beans, id, office, null)).isInstanceOf(Activated.Done.class);
    }

    /// The same with how often comes again what the plan does not say that of; false where it was refused.
    public static boolean activate(
            BeanFactory beans, ProgrammeId id, Viewer office, Duty.@Nullable Recurrence interval) {
        return activated(beans, id, office, interval) instanceof Activated.Done;
    }

    private static Activated activated(
            BeanFactory beans, ProgrammeId id, Viewer office, Duty.@Nullable Recurrence interval) {
        return office.scope().call(() -> {
            var programmes = beans.getBean(Programmes.class);
            var draft = programmes.find(id).orElseThrow();
            var before = programmes.active(draft.place(), draft.year()).map(ProgrammeRow::id);
            return beans.getBean(ActivatePlan.class)
                    .activate(id, draft.version(), before.orElse(null), interval, "test");
        });
    }

    static NewProgramme newProgramme(String jurisdictionPath) {
        var text = text();
        var content = text.getBytes(StandardCharsets.UTF_8);
        var document = new StoredDocument(
                UUID.randomUUID(), "mother.txt", new FileContent(content), new PlanText(text, List.of()));
        return new NewProgramme(draft(), place(jurisdictionPath), document, null, true, "test", TestClock.START);
    }

    static Place place(String path) {
        return new Place(path.replaceFirst(".*/([^/]+)/$", "$1"), "虚构县", path);
    }

    /// As a reader of the text would make it.
    public static ProgrammeDraft draft() {
        return new ProgrammeDraft(
                "虚构县2026年落后产能退出工作方案",
                "虚退办发〔2026〕7号",
                "虚构县人民政府办公室",
                LocalDate.of(YEAR, 3, 2),
                new ProgrammeDraft.Jurisdiction("虚构县", null),
                YEAR,
                List.of(new ProgrammeDraft.LegalBasis("产业结构调整指导目录（2024年本）", null, span("《产业结构调整指导目录（2024年本）》"))),
                List.of("水泥", "铸造"),
                List.of(new ProgrammeDraft.Stage(
                        "摸底排查", LocalDate.of(YEAR, 3, 2), LocalDate.of(YEAR, 5, 31), span("摸底排查"))),
                List.of(new ProgrammeDraft.Member("组长", "江某某", "副县长", new Span(0, 0))),
                OFFICE,
                List.of(survey(), disposal(), report()),
                List.of(ProblemReason.DAY_WORD_MISSING.problem(span("按季报送"), "按季报送")));
    }

    public static Duty survey() {
        return new Duty(
                "一/(一)",
                "摸底排查",
                line("（一）"),
                span(line("（一）")),
                Duty.Dimension.SURVEY,
                List.of(new Duty.Responsible(OFFICE, Duty.Role.LEAD, false, spanIn("（一）", OFFICE))),
                List.of(new Duty.Deadline(
                        "5月31日前", null, LocalDate.of(YEAR, 5, 31), null, false, spanIn("（一）", "5月31日前"))),
                null,
                List.of(),
                List.of());
    }

    public static Duty disposal() {
        return new Duty(
                "一/(二)",
                "处置超限额产能",
                line("（二）"),
                span(line("（二）")),
                Duty.Dimension.ENERGY,
                List.of(
                        new Duty.Responsible(OFFICE, Duty.Role.LEAD, false, spanIn("（二）", OFFICE)),
                        new Duty.Responsible("县发展和改革局", Duty.Role.SUPPORT, false, spanIn("（二）", "县发展和改革局"))),
                List.of(new Duty.Deadline(
                        "9月30日前", null, LocalDate.of(YEAR, 9, 30), null, false, spanIn("（二）", "9月30日前"))),
                new Duty.Clock(6, 3, spanIn("（二）", "整改期不超过6个月，可延长3个月")),
                List.of(new Duty.Publication(Duty.Publication.Kind.YELLOW_LIST, spanIn("（二）", "公告应限期整改的企业名单"))),
                List.of());
    }

    public static Duty report() {
        return new Duty(
                "一/(三)",
                "按季报送",
                line("（三）"),
                span(line("（三）")),
                Duty.Dimension.REPORTING,
                List.of(new Duty.Responsible("各镇人民政府", Duty.Role.LEAD, false, spanIn("（三）", "各镇人民政府"))),
                List.of(new Duty.Deadline("每季度", null, null, Duty.Recurrence.QUARTERLY, false, spanIn("（三）", "每季度"))),
                null,
                List.of(),
                List.of());
    }

    private static String line(String beginning) {
        return text().lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static Span span(String part) {
        var start = text().indexOf(part);
        return new Span(start, start + part.length());
    }

    private static Span spanIn(String beginning, String part) {
        var line = span(line(beginning));
        var start = text().indexOf(part, line.start());
        return new Span(start, start + part.length());
    }
}
