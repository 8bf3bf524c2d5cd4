package org.tuichu.programmes.intake;

import org.springframework.stereotype.Component;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.ProgrammeDraft;
import tools.jackson.databind.json.JsonMapper;

/// A reading as it stands in `plan_document.reading`: the draft and the tables; the text stands in a column of its own.
@Component
class ReadingJson {
    private record Stored(ProgrammeDraft draft, java.util.List<PlanText.Table> tables) {}

    private final JsonMapper mapper;

    ReadingJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Reading reading) {
        return mapper.writeValueAsString(
                new Stored(reading.draft(), reading.text().tables()));
    }

    Reading read(String text, String json) {
        var stored = mapper.readValue(json, Stored.class);
        return new Reading(new PlanText(text, stored.tables()), stored.draft());
    }
}
