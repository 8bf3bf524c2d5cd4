package org.tuichu.programmes.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.Viewers;
import org.tuichu.access.Permission;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.intake.ProgrammeMother;
import org.tuichu.programmes.work.chain.Act;

/// One of each thing that an address can name, all of the unit of [People] or of its county.
final class PlacesAndThings {
    private static final String RULE = "2024-blast_furnace-1";

    private static final String DUTY = "SELECT id FROM duty WHERE programme_id = :of ORDER BY ordinal LIMIT 1";
    private static final String INTERVIEW = "SELECT supervision_id FROM supervision_file WHERE jurisdiction_path = :of";
    private static final String OF_INTERVIEW = "SELECT file_id FROM supervision_file WHERE supervision_id = :of";
    private static final String OF_LINE = "SELECT file_id FROM line_photo WHERE line_id = :of";
    private static final String OF_RULE = "SELECT id FROM rule_verification WHERE jurisdiction_path = :of";
    private static final String OF_ROW = "SELECT file_id FROM survey_row_photo WHERE row_id = :of";
    private static final String OF_SITE_VERIFICATION =
            "SELECT file_id FROM site_verification_file WHERE verification_id = :of";
    private static final String ACT =
            "SELECT max(id) FROM ledger_entry WHERE jurisdiction_path = :of AND act = 'ASSIGNMENT_RECEIVED'";

    /// Pages of a programme that show and correct a draft.
    private static final Pattern IN_DRAFT = Pattern.compile(
            "/programmes/\\{id}/(?!leading-group|give|supervision|surveys|exit-lists|responsibility-letters).*");

    private final County county;
    private final Viewer clerk;
    private final UUID unit;
    private final PlantedRows rows;
    private final ProgrammeId draft;
    private final UUID enterprise;
    private final UUID neighbour;
    private final BroughtFiles files;
    private final FormFields fields;

    /// What stands for `{id}` and the like in an address that contains the key; the first that does is taken.
    private final Map<String, Map<String, Object>> values = new LinkedHashMap<>();

    PlacesAndThings(BeanFactory beans, People people) {
        this.county = people.county;
        this.clerk = people.clerk;
        this.unit = clerk.unitId();
        this.rows = new PlantedRows(beans, people);
        this.draft = ProgrammeMother.draft(beans, county.place.path());
        this.files = new BroughtFiles(beans.getBean(MockMvc.class), county, clerk);
        var officer = rows.plant(Row.OFFICER);
        this.fields = new FormFields(county.named(People.OTHER_UNIT).id().value(), officer);
        this.enterprise = rows.plant(Row.ENTERPRISE);
        nameProgramme();
        name("/units/", Map.of("id", unit, "officer", officer));
        nameWork();
        nameRegister();
        nameSurvey();
        nameExitLists();
        namePlacesAndAccounts();
        this.neighbour = rows.plant(Row.ENTERPRISE);
    }

    private void name(String address, Map<String, Object> things) {
        values.put(address, things);
    }

    private void nameProgramme() {
        var programme = county.programme.value();
        rows.plant(Row.DOCUMENT);
        files.interview(programme, unit);
        var interview = rows.find(INTERVIEW, county.place.path());
        name(
                "/supervision/{record}",
                Map.of("id", programme, "record", interview, "file", rows.find(OF_INTERVIEW, interview)));
        name("/programmes/{id}/responsibility-letters", Map.of("id", programme));
        name("/responsibility-letters/", Map.of("id", rows.plant(Row.LETTER)));
        name("/drafts/", Map.of("id", draft.value(), "duty", rows.find(DUTY, draft.value()), "ordinal", 1));
        name("/programmes/", Map.of("id", programme, "duty", rows.find(DUTY, programme)));
    }

    private void nameWork() {
        var given = county.given(clerk, "按季报送").getFirst().assignment().id();
        county.does(clerk, Act.RECEIVE, given);
        files.progress(given.value(), county.now(given).assignment().version());
        var told = county.in(clerk, () -> county.files(given)).getFirst();
        name("/assignments/", Map.of("id", given.value(), "file", told));
        name("/inbox/", Map.of("id", rows.plant(Row.MESSAGE)));
        name("/record/", Map.of("id", rows.find(ACT, county.place.path())));
    }

    private void nameRegister() {
        var line = rows.plant(Row.LINE, Row.SPECIFICATION);
        var permit = rows.plant(Row.PERMIT);
        var encumbrance = rows.plant(Row.ENCUMBRANCE);
        files.ofLine(line);
        files.ofRule(RULE);
        rows.plant(Row.WITHDRAWAL);
        name("/enterprises/", Map.of("id", enterprise, "permit", permit, "encumbrance", encumbrance, "ordinal", 1));
        name("/lines/{id}", Map.of("id", line, "file", rows.find(OF_LINE, line)));
        name("/rules/", Map.of("rule", RULE, "verification", rows.find(OF_RULE, county.place.path())));
    }

    private void nameSurvey() {
        name("/surveys/", Map.of("id", rows.plant(Row.SURVEY, Row.SCREENING)));
        var task = rows.plant(Row.TASK);
        files.table(task);
        name("/survey-tasks/", Map.of("id", task, "known", task));
        name("/survey-imports/", Map.of());
        var row = UUID.randomUUID();
        files.row(task, row);
        rows.plant(row, Row.REVIEW);
        name("/survey-rows/", Map.of("id", row, "file", rows.find(OF_ROW, row)));
        var verification = rows.plant(Row.SITE_VERIFICATION, Row.VISITED, Row.PARTY);
        files.ofSiteVerification(verification);
        name("/site-verifications/", Map.of("id", verification, "file", rows.find(OF_SITE_VERIFICATION, verification)));
    }

    private void nameExitLists() {
        var signed = rows.plant(Row.EXIT_LIST, Row.EXIT_ENTRY, Row.EXIT_CHECKED, Row.EXIT_FROZEN, Row.EXIT_PAPER);
        name("/exit-lists/{id}/files", Map.of("id", signed, "format", "PDF"));
        name("/exit-lists/{id}/changes", Map.of("id", rows.plant(Row.AMENDMENT), "entry", signed));
        var drafted = rows.plant(Row.EXIT_LIST, Row.EXIT_ENTRY);
        name("/exit-lists/{id}", Map.of("id", drafted, "entry", drafted));
    }

    private void namePlacesAndAccounts() {
        var zone = Map.<String, Object>of("id", rows.zone());
        name("/jurisdictions/{id}/close", zone);
        name("/jurisdictions/{id}/reopen", zone);
        name("/jurisdictions/", Map.of("id", county.place.id()));
        name("/accounts/", Map.of("id", rows.account()));
    }

    /// The address with a thing in each of its gaps.
    String fill(String path, Permission permission) {
        var inDraft =
                permission == Permission.WORK_PLANS && IN_DRAFT.matcher(path).matches();
        var filled = path;
        for (var gap : things(inDraft ? "/drafts/" : path).entrySet()) {
            filled = filled.replace("{" + gap.getKey() + "}", gap.getValue().toString());
        }
        return path.contains("/survey-imports/")
                ? filled.replace("{id}", freshImport(path).toString())
                : filled;
    }

    /// One that was taken or dropped is no more there for who asks next.
    private UUID freshImport(String path) {
        var unread = path.endsWith("/read") || path.endsWith("/tables");
        return unread ? rows.plant(Row.IMPORT) : rows.plant(Row.IMPORT, Row.IMPORT_READ);
    }

    private Map<String, Object> things(String path) {
        return values.entrySet().stream()
                .filter(each -> path.contains(each.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("say in PlacesAndThings which thing " + path + " names"))
                .getValue();
    }

    /// Of all things, but for the rules, which everybody reads.
    Set<String> ids() {
        return values.entrySet().stream()
                .filter(each -> !each.getKey().equals("/rules/"))
                .flatMap(each -> each.getValue().values().stream())
                .filter(UUID.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    /// With everything that a form or body asks for.
    AbstractMockHttpServletRequestBuilder<?> complete(
            AbstractMockHttpServletRequestBuilder<?> request, Endpoint endpoint) {
        return fields.complete(request, endpoint);
    }

    /// Of the enterprise that the things are about.
    Viewer enterprise() {
        return ofEnterprise(enterprise);
    }

    /// Of another one in the same town.
    Viewer neighbour() {
        return ofEnterprise(neighbour);
    }

    private Viewer ofEnterprise(UUID id) {
        return Viewers.viewer(county.place.path(), id, Role.ENTERPRISE, false);
    }
}
