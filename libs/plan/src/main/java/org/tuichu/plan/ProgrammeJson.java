package org.tuichu.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Clock;
import org.tuichu.plan.Duty.Contact;
import org.tuichu.plan.Duty.Deadline;
import org.tuichu.plan.Duty.Publication;
import org.tuichu.plan.Duty.Responsible;
import org.tuichu.plan.ProgrammeDraft.LegalBasis;
import org.tuichu.plan.ProgrammeDraft.Member;
import org.tuichu.plan.ProgrammeDraft.Problem;
import org.tuichu.plan.ProgrammeDraft.Stage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A programme draft as JSON, as `programme.schema.json` says; null is printed, so that "not said" can be seen.
public final class ProgrammeJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ProgrammeJson() {}

    /// Indented, for people and programs alike.
    public static String print(ProgrammeDraft draft) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(draft));
    }

    public static ObjectNode tree(ProgrammeDraft draft) {
        ObjectNode json = NODES.objectNode();
        json.put("title", draft.title());
        json.put("documentNumber", draft.documentNumber());
        json.put("issuer", draft.issuer());
        json.put("issueDate", date(draft.issueDate()));
        json.putObject("jurisdiction")
                .put("name", draft.jurisdiction().name())
                .put("code", draft.jurisdiction().code());
        json.put("year", draft.year());
        ArrayNode bases = json.putArray("legalBases");
        draft.legalBases().forEach(basis -> bases.add(legalBasis(basis)));
        ArrayNode industries = json.putArray("industries");
        draft.industries().forEach(industries::add);
        ArrayNode stages = json.putArray("stages");
        draft.stages().forEach(stage -> stages.add(stage(stage)));
        ArrayNode group = json.putArray("leadingGroup");
        draft.leadingGroup().forEach(member -> group.add(member(member)));
        json.put("office", draft.office());
        ArrayNode duties = json.putArray("duties");
        draft.duties().forEach(duty -> duties.add(duty(duty)));
        ArrayNode problems = json.putArray("problems");
        draft.problems().forEach(problem -> problems.add(problem(problem)));
        return json;
    }

    private static ObjectNode legalBasis(LegalBasis basis) {
        ObjectNode json = NODES.objectNode();
        json.put("title", basis.title()).put("number", basis.number());
        return json.set("span", span(basis.span()));
    }

    private static ObjectNode stage(Stage stage) {
        ObjectNode json = NODES.objectNode();
        json.put("name", stage.name()).put("start", date(stage.start())).put("end", date(stage.end()));
        return json.set("span", span(stage.span()));
    }

    private static ObjectNode member(Member member) {
        ObjectNode json = NODES.objectNode();
        json.put("role", member.role()).put("name", member.name()).put("post", member.post());
        return json.set("span", span(member.span()));
    }

    private static ObjectNode problem(Problem problem) {
        ObjectNode json = NODES.objectNode();
        json.put("kind", problem.kind().name()).put("message", problem.message());
        return json.set("span", span(problem.span()));
    }

    private static ObjectNode duty(Duty duty) {
        ObjectNode json = NODES.objectNode();
        json.put("path", duty.path()).put("heading", duty.heading()).put("text", duty.text());
        json.set("span", span(duty.span()));
        json.put("dimension", duty.dimension().name());
        ArrayNode responsible = json.putArray("responsible");
        duty.responsible().forEach(unit -> responsible.add(responsible(unit)));
        ArrayNode deadlines = json.putArray("deadlines");
        duty.deadlines().forEach(deadline -> deadlines.add(deadline(deadline)));
        Clock clock = duty.clock();
        json.set("clock", clock == null ? NODES.nullNode() : clock(clock));
        ArrayNode kinds = json.putArray("publications");
        ArrayNode spans = NODES.arrayNode();
        for (Publication publication : duty.publications()) {
            kinds.add(publication.kind().name());
            spans.addObject().put("kind", publication.kind().name()).set("span", span(publication.span()));
        }
        json.set("publicationSpans", spans);
        if (!duty.contacts().isEmpty()) {
            ArrayNode contacts = json.putArray("contacts");
            duty.contacts().forEach(contact -> contacts.add(contact(contact)));
        }
        return json;
    }

    private static ObjectNode responsible(Responsible unit) {
        ObjectNode json = NODES.objectNode();
        json.put("unit", unit.unit()).put("role", unit.role().name()).put("inherited", unit.inherited());
        return json.set("span", span(unit.span()));
    }

    private static ObjectNode deadline(Deadline deadline) {
        ObjectNode json = NODES.objectNode();
        json.put("quote", deadline.quote()).put("start", date(deadline.start())).put("end", date(deadline.end()));
        json.put(
                "recurrence",
                deadline.recurrence() == null ? null : deadline.recurrence().name());
        json.put("inherited", deadline.inherited());
        return json.set("span", span(deadline.span()));
    }

    private static ObjectNode clock(Clock clock) {
        ObjectNode json = NODES.objectNode();
        json.put("rectifyMonths", clock.rectifyMonths()).put("extensionMonths", clock.extensionMonths());
        return json.set("span", span(clock.span()));
    }

    private static ObjectNode contact(Contact contact) {
        return NODES.objectNode()
                .put("unit", contact.unit())
                .put("section", contact.section())
                .put("phone", contact.phone());
    }

    private static ArrayNode span(Span span) {
        return NODES.arrayNode().add(span.start()).add(span.end());
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
