package org.tuichu.programmes.work;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `docs/operations/permissions.md`: a section for each kind of thing, a row for each address.
final class PermissionTable {
    private static final String HEAD = """
            # Who reaches what, of whom

            Written by a test from what the program answers: every address × every role × every place that somebody may stand in
            to the thing that the address names. The things – duties, files, lines, tables, letters … – belong to a town as a
            unit of a county, or to the county. A handler without a permission keeps the program from starting.

            | letter | who asks |
            | --- | --- |
            PLACES| E | the enterprise that the things are about, not its neighbour |

            A capital: shown, or done. A small letter: found, and this request refused by what the thing is (409, 422). `●` and `○`:
            the same for everybody of that role, from every place. `·` nobody: turned away, or not there. So `UOA` says: the unit,
            the office of its county and the office above it, and neither another town nor the sibling county.

            - A request that would change something comes from an old version or without a reason, so that it finds the thing and
              leaves it. What needs neither is done, and may then be refused to who asks next.
            - What names no thing, and what the role may not do at all, is decided before anything is looked for: it is asked once
              from an office and once from another unit. What is shown then is the person's own.
            - *Code owed*, *password owed*, *no role*: somebody of the office who has not given the second factor, has not changed
              the first password, has no role.
            - Accounts are kept by the administrators of the whole deployment. The names of places are open to every officer. Rules
              are read by everybody; each office verifies them for its own place and those below. An enterprise is read by the
              office of the town that it lies in, too.
            - Not tried by place: sessions and delegations of one's own account, and calendar addresses, whose secret is the key.
            """;

    private PermissionTable() {}

    static String of(Map<Endpoint, Map<Asker, String>> rows) {
        var sections = rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Endpoint::page)
                        .thenComparing(Endpoint::path)
                        .thenComparing(each -> each.method().name())))
                .collect(Collectors.groupingBy(each -> each.getKey().section(), TreeMap::new, Collectors.toList()));
        return HEAD.replace("PLACES", places())
                + sections.entrySet().stream()
                        .map(section -> "\n## " + section.getKey() + "\n\n" + head()
                                + section.getValue().stream()
                                        .map(each -> row(each.getKey(), each.getValue()))
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private static String places() {
        return Stream.of(Relation.values())
                .map(each -> "| " + each.letter + " | " + each.words + " |\n")
                .collect(Collectors.joining());
    }

    private static String head() {
        return "| address | permission |"
                + Stream.of(Asker.values())
                        .map(each -> " " + each.words() + " |")
                        .collect(Collectors.joining())
                + "\n|" + " --- |".repeat(Asker.values().length + 2) + "\n";
    }

    private static String row(Endpoint endpoint, Map<Asker, String> cells) {
        return "| `" + endpoint + "` | " + endpoint.permission() + " |"
                + cells.values().stream().map(cell -> " " + cell + " |").collect(Collectors.joining()) + "\n";
    }
}
