package org.tuichu.survey.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tuichu.enterprises.Register;
import org.tuichu.statute.survey.SurveyRow;
import org.tuichu.survey.campaign.LineDrafts;

/// Gathers what officers said of the lines of a row, for the register.
@Component
class Established {
    private final RowAnswers answers;
    private final RowFacts facts;
    private final MessageSource messages;

    Established(RowAnswers answers, RowFacts facts, MessageSource messages) {
        this.answers = answers;
        this.facts = facts;
        this.messages = messages;
    }

    /// What counts for each of the devices that the row describes ([LineDrafts#of]).
    List<List<Register.Established>> ofDevices(UUID id, SurveyRow row) {
        var said = answers.of(id);
        var found = facts.of(id);
        var established = new ArrayList<List<Register.Established>>();
        for (var at = 0; at < row.lines().size(); at++) {
            var line = row.lines().get(at);
            var ofLine = Stream.concat(
                            RowAnswer.of(said, at + 1, line).stream().map(RowAnswer::established),
                            RowFact.of(found, at + 1, line).stream().map(this::established))
                    .toList();
            for (var i = 0; i < LineDrafts.count(line) && established.size() < LineDrafts.MOST; i++) {
                established.add(ofLine);
            }
        }
        return established;
    }

    /// In Chinese whoever asks: the register keeps it.
    private Register.Established established(RowFact one) {
        var source = messages.getMessage("survey.fact.source." + one.source(), null, Locale.SIMPLIFIED_CHINESE);
        var words = new Object[] {source, one.foundOn().toString(), one.basis()};
        var basis = messages.getMessage("survey.fact.basis", words, Locale.SIMPLIFIED_CHINESE);
        return new Register.Established(
                one.fact(), null, one.value(), basis, one.by(), one.account(), one.onBehalfOf(), one.at());
    }
}
