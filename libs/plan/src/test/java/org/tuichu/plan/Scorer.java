package org.tuichu.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Compares a draft with the programme that a careful reader made: precision and recall of the facts of each field.
final class Scorer {
    /// Facts of one field: expected, read, and how many are both.
    record Score(int expected, int read, int both, List<String> missing, List<String> extra) {
        double precision() {
            return read == 0 ? 1 : (double) both / read;
        }

        double recall() {
            return expected == 0 ? 1 : (double) both / expected;
        }

        double f1() {
            return expected + read == 0 ? 1 : 2.0 * both / (expected + read);
        }

        Score plus(Score other) {
            return new Score(expected + other.expected, read + other.read, both + other.both, List.of(), List.of());
        }
    }

    private Scorer() {}

    static Map<String, Score> scores(ProgrammeDraft draft, JsonNode expected) {
        Map<String, List<String>> want = facts(expected);
        Map<String, List<String>> got = facts(draft);
        var scores = new LinkedHashMap<String, Score>();
        want.forEach((field, facts) -> scores.put(field, score(facts, got.getOrDefault(field, List.of()))));
        return scores;
    }

    /// All facts of all fields counted alike.
    static Score overall(Map<String, Score> scores) {
        return scores.values().stream().reduce(new Score(0, 0, 0, List.of(), List.of()), Score::plus);
    }

    static String table(String name, Map<String, Score> scores) {
        var table = new StringBuilder(name).append('\n');
        scores.forEach((field, score) -> line(table, field, score));
        line(table, "overall", overall(scores));
        return table.toString();
    }

    private static void line(StringBuilder table, String field, Score score) {
        table.append(String.format(
                Locale.ROOT,
                "  %-15s expected %4d  read %4d  precision %.3f  recall %.3f  F1 %.4f%n",
                field,
                score.expected(),
                score.read(),
                score.precision(),
                score.recall(),
                score.f1()));
        score.missing()
                .forEach(fact -> table.append("      missing ").append(fact).append('\n'));
        score.extra()
                .forEach(fact -> table.append("      extra   ").append(fact).append('\n'));
    }

    private static Score score(List<String> want, List<String> got) {
        var missing = new ArrayList<>(want);
        var extra = new ArrayList<String>();
        int both = 0;
        for (String fact : got) {
            if (missing.remove(fact)) {
                both++;
            } else {
                extra.add(fact);
            }
        }
        return new Score(want.size(), got.size(), both, missing, extra);
    }

    private static Map<String, List<String>> facts(JsonNode plan) {
        var facts = new Facts();
        facts.add("title", plan.path("title").asString());
        facts.add("documentNumber", text(plan, "documentNumber"));
        facts.add("issuer", text(plan, "issuer"));
        facts.add("issueDate", text(plan, "issueDate"));
        facts.add(
                "jurisdiction",
                text(plan.path("jurisdiction"), "name") + " " + text(plan.path("jurisdiction"), "code"));
        facts.add("year", plan.path("year").asString());
        facts.add("office", text(plan, "office"));
        plan.path("legalBases")
                .forEach(basis -> facts.add("legalBases", text(basis, "title") + " " + text(basis, "number")));
        plan.path("industries").forEach(industry -> facts.add("industries", industry.asString()));
        plan.path("stages")
                .forEach(stage -> facts.add(
                        "stages", text(stage, "name") + " " + text(stage, "start") + " " + text(stage, "end")));
        plan.path("leadingGroup")
                .forEach(member -> facts.add(
                        "leadingGroup",
                        text(member, "role") + " " + text(member, "name") + " " + text(member, "post")));
        plan.path("duties").forEach(duty -> duty(facts, duty));
        return facts.byField;
    }

    private static void duty(Facts facts, JsonNode duty) {
        String path = duty.path("path").asString() + " ";
        facts.add("duties", path);
        facts.add("heading", path + text(duty, "heading"));
        facts.add("dimension", path + text(duty, "dimension"));
        duty.path("responsible")
                .forEach(unit -> facts.add("responsible", path + text(unit, "unit") + " " + text(unit, "role")));
        duty.path("deadlines")
                .forEach(time -> facts.add(
                        "deadlines",
                        path + text(time, "quote") + " " + text(time, "start") + " " + text(time, "end") + " "
                                + text(time, "recurrence")));
        JsonNode clock = duty.path("clock");
        if (clock.isObject()) {
            facts.add("clock", path + text(clock, "rectifyMonths") + " " + text(clock, "extensionMonths"));
        }
        duty.path("publications").forEach(kind -> facts.add("publications", path + kind.asString()));
        duty.path("contacts")
                .forEach(contact -> facts.add(
                        "contacts",
                        path + text(contact, "unit") + " " + text(contact, "section") + " " + text(contact, "phone")));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isMissingNode() || node.path(field).isNull()
                ? "-"
                : node.path(field).asString();
    }

    static Map<String, List<String>> facts(ProgrammeDraft draft) {
        return facts(ProgrammeJson.tree(draft));
    }

    /// Facts by field; a field that is null on paper is a fact too (`-`), so that inventing one costs.
    private static final class Facts {
        private final Map<String, List<String>> byField = new LinkedHashMap<>();

        Facts() {
            for (String field : List.of(
                    "title",
                    "documentNumber",
                    "issuer",
                    "issueDate",
                    "jurisdiction",
                    "year",
                    "office",
                    "legalBases",
                    "industries",
                    "stages",
                    "leadingGroup",
                    "duties",
                    "heading",
                    "dimension",
                    "responsible",
                    "deadlines",
                    "clock",
                    "publications",
                    "contacts")) {
                byField.put(field, new ArrayList<>());
            }
        }

        void add(String field, String fact) {
            byField.getOrDefault(field, new ArrayList<>()).add(fact);
        }
    }
}
