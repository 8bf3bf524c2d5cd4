package org.tuichu.programmes.work;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockMultipartHttpServletRequestBuilder;
import org.tuichu.programmes.intake.ProgrammeMother;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Fills the form or body of any address.
final class FormFields {
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

    private final String unit;
    private final String officer;

    /// `unit` is another one than the thing's own, `officer` somebody of the own one.
    FormFields(UUID unit, UUID officer) {
        this.unit = unit.toString();
        this.officer = officer.toString();
    }

    /// With everything that the form or body asks for.
    AbstractMockHttpServletRequestBuilder<?> complete(
            AbstractMockHttpServletRequestBuilder<?> request, Endpoint endpoint) {
        var fields = of(endpoint.path());
        fields.forEach(request::param);
        if (endpoint.path().endsWith("/leading-group/import")
                && request instanceof AbstractMockMultipartHttpServletRequestBuilder<?> upload) {
            upload.file(new MockMultipartFile("file", new byte[1]));
        }
        return endpoint.json() ? request.content(read(endpoint, body(endpoint.path(), fields))) : request;
    }

    private Map<String, String> of(String path) {
        var fields = new LinkedHashMap<>(FIELDS);
        fields.putAll(Map.of("unit", unit, "into", unit, "movedTo", unit, "officer", officer, "moved", officer));
        fields.putAll(Map.of("doubled", officer, "stays", officer, "doubledReason", "twice"));
        if (path.endsWith("/programmes/{id}/units")) {
            fields.put("name", ProgrammeMother.OFFICE);
        }
        if (path.contains("/responsibility-letters/") || path.contains("/survey-tasks/")) {
            fields.put("act", "RETURN");
        }
        if (path.contains("/survey-rows/") || path.contains("/rows/acts")) {
            fields.put("act", "WITHDRAW");
        }
        if (path.contains("/exit-lists")) {
            fields.putAll(Map.of("act", "RETURN", "kind", "LIST", "title", ""));
        }
        if (path.endsWith("/leading-group/import/confirm")) {
            fields.put("file", "AA");
        }
        if (path.endsWith("/duties")) {
            fields.putAll(Map.of("start", "0", "end", "10"));
        }
        return fields;
    }

    /// Of a body, what the handler reads: any other field is refused.
    private static String read(Endpoint endpoint, String body) {
        var json = JsonMapper.shared();
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
}
