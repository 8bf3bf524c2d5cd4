package org.tuichu.statute.rule;

import org.tuichu.statute.condition.Fact;
import org.tuichu.statute.condition.Facts;
import org.tuichu.statute.condition.Vocabulary;

/// Facts as written in a data file: `diameter_m=2.9; kiln_kind=shaft`.
final class Examples {
    private Examples() {}

    static Example read(String text, Vocabulary vocabulary) {
        Facts facts = Facts.NONE;
        for (String pair : text.split(";", -1)) {
            int sign = pair.indexOf('=');
            String name = sign < 0 ? pair.strip() : pair.substring(0, sign).strip();
            Fact fact = vocabulary.find(name).orElse(null);
            if (fact == null || sign < 0) {
                throw new IllegalArgumentException("no fact with a value: '" + pair.strip() + "'");
            }
            facts = facts.with(
                    fact, vocabulary.parse(fact, pair.substring(sign + 1).strip()));
        }
        return new Example(text, facts);
    }
}
