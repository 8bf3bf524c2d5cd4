package org.tuichu.statute.line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Former names in brackets: 某某公司（原某某厂）, 某某公司（曾用名：某某厂）.
final class FormerNames {
    private static final Pattern BRACKET =
            Pattern.compile("\\((" + String.join("|", NameWords.list("former")) + ")[:为是]?([^()]{2,60})\\)");

    private FormerNames() {}

    /// The name without them; adds them to `former`.
    static String cut(String name, List<String> former) {
        Matcher bracket = BRACKET.matcher(name);
        while (bracket.find()) {
            former.add(bracket.group(2));
        }
        return BRACKET.matcher(name).replaceAll("");
    }
}
