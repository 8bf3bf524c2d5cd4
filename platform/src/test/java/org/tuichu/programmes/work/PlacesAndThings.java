package org.tuichu.programmes.work;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.Planting;
import org.tuichu.Viewers;
import org.tuichu.access.Accounts;
import org.tuichu.access.NewAccount;
import org.tuichu.access.Permission;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.NewZone;
import org.tuichu.programmes.intake.ProgrammeMother;
import org.tuichu.programmes.work.chain.Act;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One of each thing that an address can name, all of the unit 甲镇人民政府 of a county or of the county itself, and people
/// who stand to them in every [Relation].
final class PlacesAndThings {
    private static final String UNIT = "甲镇人民政府";
    private static final String DUTY = "SELECT id FROM duty WHERE programme_id = :id ORDER BY ordinal LIMIT 1";
    /// What any form or body asks for; of an older version than any, so that nothing is changed by it.
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("version", "999999"),
            Map.entry("act", "REPORT_PROGRESS"),
            Map.entry("action", "settle"),
            Map.entry("alias", "又名"),
            Map.entry("answer", "SIGNED"),
            Map.entry("basis", "铭牌"),
            Map.entry("choice", "create"),
            Map.entry("officerName", "某某"),
            Map.entry("officer", new UUID(0, 1).toString()),
            Map.entry("moved", new UUID(0, 1).toString()),
            Map.entry("movedOn", "2026-12-31"),
            Map.entry("decision", "DECLINED"),
            Map.entry("description", "高炉"),
            Map.entry("dimension", "ENERGY"),
            Map.entry("endReason", "理由"),
            Map.entry("extent", "CERTAIN"),
            Map.entry("firstDay", "2020-01-01"),
            Map.entry("intoVersion", "999999"),
            Map.entry("firstDayReason", "理由"),
            Map.entry("fact", "exception_applies"),
            Map.entry("from", "2026-01-01"),
            Map.entry("heading", "某事"),
            Map.entry("heldOn", "2026-03-01"),
            Map.entry("kind", "CIRCULAR"),
            Map.entry("title", "标题"),
            Map.entry("lastDay", "2026-12-31"),
            Map.entry("member", "1"),
            Map.entry("name", "某某"),
            Map.entry("newName", "新名"),
            Map.entry("post", "职务"),
            Map.entry("reason", "理由"),
            Map.entry("role", "CLERK"),
            Map.entry("share", "SUPPORT"),
            Map.entry("task", "任务"),
            Map.entry("text", "进展"),
            Map.entry("value", "true"));

    private static final Map<String, String> BODIES = Map.of(
            "/responsibility-letters/{id}/acts", """
            {"version": 999999, "act": "RETURN", "reason": "理由"}""",
            "/acts", """
            {"version": 999999, "act": "RECEIVE"}""",
            "/drafts/{id}/duties/{duty}", """
            {"version": 999999, "act": "REMOVE", "at": 0, "facts": {"heading": "某事", "dimension": "ENERGY", "units": [], "deadlines": [], "publications": []}}""",
            "/drafts/{id}/duties", """
            {"version": 999999, "start": 0, "end": 10}""",
            "/stages", """
            {"version": 999999, "stages": []}""",
            "/header", """
            {"version": 999999, "header": {"title": "方案", "year": 2026}}""",
            "/place", """
            {"version": 999999, "jurisdiction": "900000"}""",
            "/problems/{ordinal}", """
            {"version": 999999, "settled": true}""",
            "/roles", """
            {"version": 999999, "roles": []}""");

    private static final String LETTER_BODY = """
            {"version": 999999, "unit": "UNIT", "title": "责任书", "text": "目标",
             "targets": [{"name": "产能", "value": 1, "measure": "万吨", "endsOn": "2026-09-30"}]}""";

    private static final String SURVEY_BODY = """
            {"version": 999999, "act": "RETURN", "reason": "理由", "title": "摸底排查", "unit": [], "cells": {}}""";

    private static final String EXIT_LIST_BODY = """
            {"version": 999999, "act": "RETURN", "reason": "理由", "kind": "LIST", "title": ""}""";

    private static final String MESSAGE = """
            INSERT INTO message (id, kind, sender_path, jurisdiction_path, unit_id, unit_name, audience, business_date,
                overdue, soon, items, sent_at)
            VALUES (:id, 'DIGEST', :path, :path, :unit, '某单位', 'UNIT', '2026-03-02', 1, 0, '[{}]', now())""";

    private static final String INTERVIEW = """
            INSERT INTO supervision (id, programme_id, jurisdiction_path, kind, held_on, title, text, unit_id, unit_name,
                entered_by, entered_at)
            SELECT :id, id, jurisdiction_path, 'INTERVIEW', '2026-03-01', '约谈', '约谈', :unit, '某单位', 'test', now()
            FROM programme WHERE jurisdiction_path = :path AND status = 'ACTIVE'""";

    private static final String LETTER = """
            INSERT INTO responsibility_letter (id, programme_id, programme_title, year, sample, jurisdiction_path, above_name,
                below_path, below_unit_id, below_unit_name, title, text, state, offered_on, drafted_by, drafted_at)
            SELECT :id, id, title, year, sample, jurisdiction_path, '丙县', jurisdiction_path, :unit, '某单位', '责任书', '目标',
                'DRAFT', NULL, 'test', now()
            FROM programme WHERE jurisdiction_path = :path AND status = 'ACTIVE'""";

    private static final String SURVEY = """
            INSERT INTO survey (id, programme_id, programme_title, year, sample, jurisdiction_id, jurisdiction_path,
                jurisdiction_name, title, as_of, due_on, opened_by, opened_at)
            SELECT :id, id, title, year, sample, :place, :path, '丙县', '摸底排查', '2026-02-28', '2026-03-31', 'test', now()
            FROM programme WHERE jurisdiction_path = :path AND status = 'ACTIVE'""";

    private static final String SCREENING = """
            INSERT INTO survey_screening (survey_id, jurisdiction_path, rules, as_of, beat_at, ended_at)
            VALUES (:id, :path, 'some', '2026-03-02', now(), now())""";

    private static final String TASK = """
            INSERT INTO survey_task (id, survey_id, keeper_path, jurisdiction_path, unit_id, unit_name, state)
            SELECT :id, id, :path, :path, :unit, '某单位', 'OPEN' FROM survey WHERE jurisdiction_path = :path""";

    private static final String IMPORT = """
            INSERT INTO survey_import (id, task_id, jurisdiction_path, file_id, file_name, state, headings, seal, brought_by,
                brought_at)
            SELECT :id, id, :path, :id, '台账.xlsx', 'READ', '[]', '', 'test', now() FROM survey_task WHERE keeper_path = :path""";

    private static final String ROW = """
            INSERT INTO survey_row (id, task_id, jurisdiction_path, ordinal, cells, entered_by, entered_at)
            SELECT :id, id, :path, 1, '{"ENTERPRISE": "某厂", "DEVICE": "高炉"}', 'test', now()
            FROM survey_task WHERE keeper_path = :path""";

    /// Of the row with the same id.
    private static final String REVIEW = """
            INSERT INTO survey_review (row_id, survey_id, task_id, jurisdiction_path, row_version, verdict, judgement)
            SELECT :id, survey_id, id, :path, 1, 1, 'UNKNOWN' FROM survey_task WHERE keeper_path = :path""";

    private static final String SITE_VERIFICATION = """
            INSERT INTO site_verification (id, row_id, task_id, jurisdiction_path, about, units, unit_paths, planned_on, place, state,
                ordered_by, ordered_at)
            SELECT :id, row_id, task_id, :path, '某厂', ARRAY[CAST(:unit AS uuid), :id], ARRAY[:path, :path], '2026-03-02', '厂区', 'ORDERED',
                'test', now() FROM survey_review WHERE jurisdiction_path = :path""";

    /// In the town of the unit.
    private static final String ENTERPRISE = """
            INSERT INTO enterprise (id, jurisdiction_id, jurisdiction_path, location_id, location_path, name, entered_by, entered_at)
            SELECT :id, :place, :path, id, path, '某厂', 'test', now() FROM jurisdiction WHERE path = :below""";

    private static final String PERMIT = """
            INSERT INTO permit (id, enterprise_id, jurisdiction_path, kind, number, state)
            SELECT :id, id, jurisdiction_path, 'LAND', '1', 'VALID' FROM enterprise WHERE jurisdiction_path = :path""";

    private static final String WITHDRAWAL = """
            INSERT INTO register_withdrawal (enterprise_id, ordinal, jurisdiction_path, reason, written_by, written_account, written_at)
            SELECT id, 1, jurisdiction_path, '误登', 'test', :id, now() FROM enterprise WHERE jurisdiction_path = :path""";

    private static final String ENCUMBRANCE = """
            INSERT INTO encumbrance (id, enterprise_id, jurisdiction_path, kind, holder, since)
            SELECT :id, id, jurisdiction_path, 'SEIZURE', '某法院', '2026-01-01' FROM enterprise WHERE jurisdiction_path = :path""";

    private static final String LINE = """
            INSERT INTO line (id, enterprise_id, jurisdiction_path, edition, state)
            SELECT :id, id, jurisdiction_path, 1, 'OPERATING' FROM enterprise WHERE jurisdiction_path = :path""";

    private static final String SPECIFICATION = """
            INSERT INTO line_specification (line_id, edition, jurisdiction_path, name, written_by, written_account, written_at)
            SELECT id, 1, jurisdiction_path, '高炉', 'test', :id, now() FROM line WHERE jurisdiction_path = :path""";

    private static final String VERIFICATION = """
            INSERT INTO rule_verification (id, jurisdiction_path, rule_id, verified_text, source_file, source_name, place,
                proposed_by, proposed_account, proposed_at)
            VALUES (:id, :path, '2024-blast_furnace-1', '某条', :id, '目录.pdf', '第1页', 'test', :id, now())""";

    private static final String EXIT_LIST = """
            INSERT INTO exit_list (id, programme_id, programme_title, year, sample, jurisdiction_id, jurisdiction_path,
                jurisdiction_name, kind, title, state, drafted_by, drafted_at)
            SELECT :id, id, title, year, sample, :place, :path, '丙县', 'LIST', '退出名单', 'DRAFT', 'test', now()
            FROM programme WHERE jurisdiction_path = :path AND status = 'ACTIVE'""";

    private static final String EXIT_ENTRY = """
            INSERT INTO exit_list_entry (id, list_id, year, jurisdiction_path, ordinal, line_id, edition, enterprise_id,
                enterprise_name, location_id, location_path, location_name, line_words, judgement, screened_on, target_on,
                measure, basis)
            SELECT :id, id, year, jurisdiction_path, 1, :id, 1, :id, '某厂', :place, :path, '丙县', '高炉', 'UNKNOWN', '2026-03-02',
                '2026-06-30', 'DISMANTLE', '某决定' FROM exit_list WHERE id = :id""";

    private static final String EXIT_CHECKED = "UPDATE exit_list SET state = 'CHECKED' WHERE id = :id";

    private static final String EXIT_FROZEN =
            "UPDATE exit_list SET state = 'FROZEN', frozen_on = '2026-03-02', frozen_by = 'test' WHERE id = :id";

    private static final String AMENDMENT = """
            INSERT INTO exit_list (id, programme_id, programme_title, year, sample, jurisdiction_id, jurisdiction_path,
                jurisdiction_name, kind, title, state, drafted_by, drafted_at)
            SELECT :id, programme_id, programme_title, year, sample, :place, :path, '丙县', 'AMENDMENT', '调整', 'DRAFT', 'test', now()
            FROM exit_list WHERE jurisdiction_path = :path AND state = 'FROZEN'""";

    private static final String ACT =
            "SELECT max(id) FROM ledger_entry WHERE jurisdiction_path = :path AND act = 'ASSIGNMENT_RECEIVED'";

    /// Pages of a programme that show and correct a draft.
    private static final Pattern IN_DRAFT =
            Pattern.compile("/programmes/\\{id}/(?!leading-group|give|supervision|surveys|exit-lists).*");

    private final BeanFactory beans;
    private final County county;
    private final Jurisdiction below;
    private final Jurisdiction otherTown;

    /// What stands for `{id}` and the like below an address that begins with the key.
    private final Map<String, Map<String, Object>> values = new LinkedHashMap<>();

    PlacesAndThings(BeanFactory beans) {
        this.beans = beans;
        this.county = County.working(beans);
        this.below = county.below("甲镇");
        this.otherTown = county.below("乙镇");
        var clerk = county.person(UNIT, Role.CLERK);
        var assignment = county.given(clerk, "按季报送").getFirst().assignment().id();
        county.does(clerk, Act.RECEIVE, assignment);
        county.tells(clerk, Act.REPORT_PROGRESS, assignment, "已排查", "台账.txt");
        var draft = ProgrammeMother.draft(beans, county.place.path());
        var programme = Map.<String, Object>of(
                "id", county.programme.value(), "duty", one(DUTY, "id", county.programme.value()));
        var ofDraft = Map.<String, Object>of("id", draft.value(), "duty", one(DUTY, "id", draft.value()), "ordinal", 1);
        var zone = Map.<String, Object>of("id", zone());
        values.put(
                "/supervision/{record}",
                Map.of("id", county.programme.value(), "record", planted(INTERVIEW), "file", new UUID(0, 1)));
        values.put("/responsibility-letters/", Map.of("id", planted(LETTER)));
        values.put(
                "/assignments/",
                Map.of(
                        "id",
                        assignment.value(),
                        "file",
                        county.in(clerk, () -> county.files(assignment)).getFirst()));
        values.put("/drafts/", ofDraft);
        values.put("/programmes/", programme);
        values.put("/units/", Map.of("id", county.named(UNIT).id().value(), "officer", new UUID(0, 1)));
        var enterprise = planted(ENTERPRISE, WITHDRAWAL);
        var line = planted(LINE, SPECIFICATION);
        values.put(
                "/enterprises/",
                Map.of("id", enterprise, "permit", planted(PERMIT), "encumbrance", planted(ENCUMBRANCE), "ordinal", 1));
        values.put("/lines/{id}", Map.of("id", line, "file", new UUID(0, 1)));
        values.put("/rules/", Map.of("rule", "2024-blast_furnace-1", "verification", planted(VERIFICATION)));
        values.put("/surveys/", Map.of("id", planted(SURVEY, SCREENING)));
        values.put("/survey-tasks/", Map.of("id", planted(TASK)));
        values.put("/survey-imports/", Map.of("id", planted(IMPORT)));
        values.put("/survey-rows/", Map.of("id", planted(ROW, REVIEW), "file", new UUID(0, 1)));
        values.put("/site-verifications/", Map.of("id", planted(SITE_VERIFICATION), "file", new UUID(0, 1)));
        var listed = planted(EXIT_LIST, EXIT_ENTRY, EXIT_CHECKED, EXIT_FROZEN);
        values.put("/exit-lists/{id}/files", Map.of("id", listed, "format", "PDF"));
        values.put("/exit-lists/{id}/changes", Map.of("id", planted(AMENDMENT), "entry", listed));
        var drafted = planted(EXIT_LIST, EXIT_ENTRY);
        values.put("/exit-lists/{id}", Map.of("id", drafted, "entry", drafted));
        values.put("/inbox/", Map.of("id", planted(MESSAGE)));
        values.put("/jurisdictions/{id}/close", zone);
        values.put("/jurisdictions/{id}/reopen", zone);
        values.put("/jurisdictions/", Map.of("id", county.place.id()));
        values.put("/accounts/", Map.of("id", account()));
        values.put("/record/", Map.of("id", one(ACT, "path", county.place.path())));
    }

    private Object one(String sql, String name, Object value) {
        return county.in(
                Viewers.viewer("/", UUID.randomUUID(), Role.CLERK, true),
                () -> beans.getBean(JdbcClient.class)
                        .sql(sql)
                        .param(name, value)
                        .query()
                        .singleValue());
    }

    /// In one transaction.
    private UUID planted(String... sql) {
        var id = UUID.randomUUID();
        beans.getBean(Planting.class).rows(() -> Stream.of(sql).forEach(one -> plant(one, id)));
        return id;
    }

    private void plant(String sql, UUID id) {
        beans.getBean(JdbcClient.class)
                .sql(sql)
                .param("id", id)
                .param("path", county.place.path())
                .param("place", county.place.id())
                .param("below", below.path())
                .param("unit", county.named(UNIT).id().value())
                .update();
    }

    private String zone() {
        var wanted = new NewZone(county.place.id(), "丙县开发区", null, "test");
        return county.office(Role.CLERK)
                .call(() -> ((Jurisdictions.ZoneAdded.Added)
                                beans.getBean(Jurisdictions.class).addZone(wanted))
                        .zone()
                        .id());
    }

    private UUID account() {
        var unit = county.named(UNIT).id().value();
        var made = NewAccount.ofUnit(
                "matrix-" + unit, "某某", Set.of(Role.CLERK), unit, county.place.path(), "seven quiet kilns");
        return Scope.PROGRAM.call(() -> {
            var register = beans.getBean(Accounts.class);
            register.create(made);
            return register.forUnit(unit).getFirst().id();
        });
    }

    /// The address with a thing in each of its gaps.
    String fill(String path, Permission permission) {
        var inDraft =
                permission == Permission.WORK_PLANS && IN_DRAFT.matcher(path).matches();
        var filled = path;
        for (var gap : things(inDraft ? "/drafts/" : path).entrySet()) {
            filled = filled.replace("{" + gap.getKey() + "}", gap.getValue().toString());
        }
        return filled;
    }

    /// With everything that a form or body asks for.
    AbstractMockHttpServletRequestBuilder<?> complete(
            AbstractMockHttpServletRequestBuilder<?> request, Endpoint endpoint) {
        var other = county.named("乙镇人民政府").id().value().toString();
        var fields = new LinkedHashMap<>(FIELDS);
        fields.put("unit", other);
        fields.put("into", other);
        fields.put("movedTo", other);
        if (endpoint.path().contains("/responsibility-letters/")
                || endpoint.path().contains("/survey-tasks/")) {
            fields.put("act", "RETURN");
        }
        if (endpoint.path().contains("/survey-rows/") || endpoint.path().contains("/rows/acts")) {
            fields.put("act", "WITHDRAW");
        }
        if (endpoint.path().contains("/exit-lists")) {
            fields.putAll(Map.of("act", "RETURN", "kind", "LIST", "title", ""));
        }
        if (endpoint.path().endsWith("/duties")) {
            fields.putAll(Map.of("start", "0", "end", "10"));
        }
        fields.forEach(request::queryParam);
        return endpoint.json() ? request.content(read(endpoint, body(endpoint.path(), fields))) : request;
    }

    /// Of a body, what the handler reads: any other field is refused.
    private static String read(Endpoint endpoint, String body) {
        var json = new JsonMapper();
        var fields = json.readValue(body, new TypeReference<LinkedHashMap<String, Object>>() {});
        endpoint.body()
                .ifPresent(type -> fields.keySet()
                        .retainAll(Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList()));
        return json.writeValueAsString(fields);
    }

    private static String body(String path, Map<String, String> fields) {
        if (path.endsWith("/responsibility-letters") || path.endsWith("/responsibility-letters/{id}")) {
            return LETTER_BODY.replace("UNIT", fields.getOrDefault("unit", ""));
        }
        if (path.endsWith("/row-acts")) {
            return """
                    {"act": "WITHDRAW", "reason": "理由", "rows": []}""";
        }
        if (path.contains("/exit-lists")) {
            return EXIT_LIST_BODY;
        }
        if (path.contains("/survey")) {
            return SURVEY_BODY;
        }
        return BODIES.entrySet().stream()
                .filter(each -> path.endsWith(each.getKey()))
                .max(Comparator.comparingInt(each -> each.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(() -> fields.entrySet().stream()
                        .filter(each -> !each.getKey().equals("act"))
                        .map(each -> "\"" + each.getKey() + "\": \"" + each.getValue() + "\"")
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    private Map<String, Object> things(String path) {
        return values.entrySet().stream()
                .filter(each -> path.contains(each.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("say in PlacesAndThings which thing " + path + " names"))
                .getValue();
    }

    /// With the roles that the permission asks for.
    Viewer person(Relation relation, Permission permission) {
        return Viewers.with(officer(relation), roles(permission), Set.of());
    }

    static Set<Role> roles(Permission permission) {
        return switch (permission) {
            case SEE_ACCOUNTS, KEEP_ACCOUNTS -> Set.of(Role.SYSTEM_ADMINISTRATOR);
            case GRANT_ROLES -> Set.of(Role.SECURITY_ADMINISTRATOR);
            case READ_RECORD -> Set.of(Role.AUDITOR);
            default -> Role.OF_UNIT;
        };
    }

    private Viewer officer(Relation relation) {
        return switch (relation) {
            case OWN_UNIT -> Viewers.governing(county.person(UNIT, Role.CLERK), below.path());
            case UNIT_OF_PLACE -> county.person(County.SUPPORT, Role.CLERK);
            case TOWN_OF_PLACE -> Viewers.governing(county.person("乙镇人民政府", Role.CLERK), otherTown.path());
            case OFFICE -> county.office(Role.CLERK);
            case OFFICE_ABOVE -> Viewers.office(county.city.path());
            case UNIT_ABOVE -> Viewers.clerk(county.city.path());
            case OFFICE_BESIDE -> Viewers.office(county.sibling.path());
            case COUNTY_BESIDE -> Viewers.governing(Viewers.clerk(county.city.path()), county.sibling.path());
            case OFFICE_BELOW -> Viewers.office(below.path());
        };
    }
}
