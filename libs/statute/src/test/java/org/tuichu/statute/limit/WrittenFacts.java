package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.tuichu.statute.table.Row;

/// The facts of a worked example: `name=value` parted by blanks, in the column `facts`.
public final class WrittenFacts {
    private WrittenFacts() {}

    public static Facts of(Row row) {
        var facts = new TreeMap<String, Object>();
        for (String one : row.list("facts", " ")) {
            var name = one.substring(0, one.indexOf('='));
            var value = one.substring(one.indexOf('=') + 1);
            facts.put(
                    name,
                    switch (FactNames.of(name).type()) {
                        case NUMBER -> new BigDecimal(value);
                        case FLAG -> Boolean.valueOf(value);
                        case WORD -> value;
                    });
        }
        return new Facts(facts);
    }
}
