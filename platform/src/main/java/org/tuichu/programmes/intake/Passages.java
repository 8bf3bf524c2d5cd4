package org.tuichu.programmes.intake;

import org.springframework.stereotype.Component;
import org.tuichu.programmes.ProgrammeId;

/// Finds in a document what a person copied from it, whatever happened to blanks and line breaks on the way.
@Component
class Passages {
    private static final int LONGEST = 5_000;

    private final Programmes programmes;

    Passages(Programmes programmes) {
        this.programmes = programmes;
    }

    /// The passage must stand in the document, and once only.
    Entered<Edit.AddDuty> find(ProgrammeId id, String passage) {
        var wanted = bare(passage);
        var reading = programmes.reading(id);
        if (reading.isEmpty()) {
            return bad("intake.invalid.noDocument");
        }
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return bad("intake.invalid.passage");
        }
        var text = reading.get().text().text();
        var source = new StringBuilder();
        var places = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (!blank(text.charAt(i))) {
                places[source.length()] = i;
                source.append(text.charAt(i));
            }
        }
        var at = source.indexOf(wanted);
        if (at < 0) {
            return bad("intake.invalid.notInDocument");
        }
        if (source.indexOf(wanted, at + 1) >= 0) {
            return bad("intake.invalid.twiceInDocument");
        }
        return new Entered.Good<>(new Edit.AddDuty(places[at], places[at + wanted.length() - 1] + 1));
    }

    private static String bare(String passage) {
        return passage.chars()
                .filter(c -> !blank((char) c))
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0';
    }

    private static Entered<Edit.AddDuty> bad(String key) {
        return new Entered.Bad<>(new Edited.Invalid("passage", key));
    }
}
