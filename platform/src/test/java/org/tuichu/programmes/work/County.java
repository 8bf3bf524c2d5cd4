package org.tuichu.programmes.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Owner;
import org.tuichu.evidence.Upload;
import org.tuichu.plan.Duty;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.Timing;
import org.tuichu.programmes.intake.ProgrammeMother;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.AssignmentId;

/// A made-up county in a city that no other test uses, with the programme of [ProgrammeMother] in force, the people of
/// its units, and what they do.
public final class County {
    public static final String SUPPORT = "县发展和改革局";
    public static final String TOWNS = "各镇人民政府";

    private static final AtomicInteger CITIES = new AtomicInteger();

    public final Jurisdiction city;
    public final Jurisdiction place;
    public final Jurisdiction sibling;
    private final BeanFactory beans;
    private final Units units;
    private final WorkDuty work;
    public ProgrammeId programme = ProgrammeId.fresh();

    private County(BeanFactory beans) {
        this.beans = beans;
        this.units = beans.getBean(Units.class);
        this.work = beans.getBean(WorkDuty.class);
        this.city = invented("第" + CITIES.incrementAndGet() + "办理市", JurisdictionLevel.CITY, null);
        this.place = invented("丙县", JurisdictionLevel.COUNTY, city.id());
        this.sibling = invented("丁县", JurisdictionLevel.COUNTY, city.id());
    }

    /// With two towns, the programme in force.
    public static County working(BeanFactory beans) {
        return working(beans, county -> county.addTowns("甲镇人民政府", "乙镇人民政府"));
    }

    /// With these towns.
    static County working(BeanFactory beans, Consumer<County> towns) {
        var county = new County(beans);
        county.programme = ProgrammeMother.confirmed(beans, county.place.path(), ProgrammeMother.draft());
        towns.accept(county);
        ProgrammeMother.activate(beans, county.programme, county.office(Role.CLERK));
        return county;
    }

    private Jurisdiction invented(String name, JurisdictionLevel level, @Nullable String parent) {
        return Scope.PROGRAM.call(() -> beans.getBean(Jurisdictions.class).addInvented(name, level, parent));
    }

    /// A town of the county as a place of its own.
    public Jurisdiction below(String name) {
        return invented(name, JurisdictionLevel.TOWN, place.id());
    }

    /// Bodies of the class of towns.
    void addTowns(String... names) {
        Scope.PROGRAM.run(() -> units.addMembers(
                named(TOWNS).id(),
                List.of(names).stream().map(name -> unit(place, name).id()).toList()));
    }

    /// The same, each governing a town of its own.
    void addGoverningTowns(String... names) {
        Scope.PROGRAM.run(() -> units.addMembers(
                named(TOWNS).id(),
                List.of(names).stream()
                        .map(name -> unit(
                                        place,
                                        name,
                                        below(name.replace("人民政府", "")).id())
                                .id())
                        .toList()));
    }

    public Unit unit(Jurisdiction of, String name) {
        return unit(of, name, null);
    }

    private Unit unit(Jurisdiction of, String name, @Nullable String governs) {
        var proposal = new ProposedUnit(of.id(), name, UnitKind.BODY, UnitFunction.TOWN, governs, List.of(), List.of());
        return Scope.PROGRAM.call(() -> units.create(proposal));
    }

    public Unit named(String name) {
        return Scope.PROGRAM.call(() -> units.inJurisdiction(place.id())).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Replaces the programme by a revised plan.
    public void revise(ProgrammeDraft draft) {
        programme = draft(draft);
        ProgrammeMother.activate(beans, programme, office(Role.CLERK));
    }

    ProgrammeId draft(ProgrammeDraft draft) {
        return ProgrammeMother.confirmed(beans, place.path(), draft);
    }

    /// False where it was refused.
    boolean activate(ProgrammeId draft, Duty.@Nullable Recurrence interval) {
        return ProgrammeMother.activate(beans, draft, office(Role.CLERK), interval);
    }

    /// Somebody of the unit that houses the office; it leads two of the duties.
    public Viewer office(Role role) {
        return Viewers.viewer(place.path(), named(ProgrammeMother.OFFICE).id().value(), role, true);
    }

    public Viewer person(String unit, Role role) {
        return Viewers.viewer(place.path(), named(unit).id().value(), role, false);
    }

    /// What the unit has to do of the duty, the earliest first.
    public List<AssignmentLine> given(Viewer viewer, String heading) {
        return in(viewer, () -> beans.getBean(AssignmentReader.class).ofUnits(viewer.unitRecords())).stream()
                .filter(line -> line.about().heading().equals(heading))
                .sorted(java.util.Comparator.comparing(line -> java.util.Objects.requireNonNullElse(
                        line.assignment().timing().end(), LocalDate.MAX)))
                .toList();
    }

    public AssignmentLine now(AssignmentId id) {
        return read(
                Scope.PROGRAM,
                () -> beans.getBean(AssignmentReader.class).find(id).orElseThrow());
    }

    public Worked does(Viewer viewer, Act act, AssignmentId id) {
        return does(viewer, id, Deed.plain(act, now(id).assignment().version(), "理由"));
    }

    Worked does(Viewer viewer, AssignmentId id, Deed deed) {
        return viewer.scope().call(() -> {
            try {
                return work.act(id, deed, viewer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// With a text and a file of text.
    public Worked tells(Viewer viewer, Act act, AssignmentId id, String text, String fileName) {
        try (var file = examined(viewer, fileName)) {
            var telling = new Deed.Telling(
                    text, List.of(new Figure("排查设备", new java.math.BigDecimal("12.5"), "台")), List.of(file));
            return does(viewer, id, new Deed(act, now(id).assignment().version(), null, telling));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Examined examined(Viewer viewer, String name) throws IOException {
        var content = new ByteArrayInputStream(("虚构的台账 " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var owner = new Owner(viewer.jurisdictionPath(), viewer.unitId());
        return (Examined)
                beans.getBean(EvidenceStore.class).examine(new Upload(name, content, owner, viewer.userName()));
    }

    Worked handsOn(Viewer viewer, AssignmentId id, HandOn.Step step) {
        return viewer.scope()
                .call(() -> beans.getBean(HandOn.class)
                        .handOn(id, now(id).assignment().version(), step, viewer));
    }

    /// Ids of the files that were told with it, the latest first.
    List<String> files(AssignmentId id) {
        return beans.getBean(WorkHistory.class).of(id).stream()
                .flatMap(
                        entry -> entry.told() == null ? java.util.stream.Stream.empty() : entry.told().files().stream())
                .map(file -> file.id().toString())
                .toList();
    }

    static Timing until(String day) {
        return new Timing(null, LocalDate.parse(day), null, ProgrammeMother.YEAR);
    }

    public <T> T in(Viewer viewer, java.util.function.Supplier<T> reading) {
        return read(viewer.scope(), reading);
    }

    private <T> T read(Scope scope, java.util.function.Supplier<T> reading) {
        var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        return java.util.Objects.requireNonNull(scope.call(() -> transaction.execute(begun -> reading.get())));
    }

    /// How many rows of a table somebody sees.
    public long seen(Viewer viewer, String table) {
        var sql = "SELECT count(*) FROM " + table;
        return in(
                viewer,
                () -> beans.getBean(JdbcClient.class).sql(sql).query(Long.class).single());
    }
}
