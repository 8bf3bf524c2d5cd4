package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.List;

/// What stands between two separators.
///
/// @param strong whether a strong separator stands before it
/// @param inside whether it stands in brackets
/// @param among whether 其中 stands before it
record Group(List<Item> items, boolean strong, boolean inside, boolean among) {
    /// Brackets that hold devices with numbers of their own are separators, others belong to what they stand behind.
    static List<Group> of(List<Element> elements) {
        int[] closing = closing(elements);
        var groups = new ArrayList<Group>();
        var group = new Group(new ArrayList<>(), true, false, false);
        int inline = -1;
        boolean inside = false;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            boolean bracketed = i < inline;
            if (element instanceof Element.Open && !bracketed && closing[i] > i && !devices(elements, i, closing[i])) {
                inline = closing[i];
            } else if (element instanceof Element.Open
                    || element instanceof Element.Close
                    || element instanceof Element.Break) {
                boolean strong = element instanceof Element.Break stop && stop.strong();
                boolean among = element instanceof Element.Break stop && stop.among();
                if (!bracketed && i != inline) {
                    inside = element instanceof Element.Open || (inside && element instanceof Element.Break);
                    group = next(groups, group, new Group(new ArrayList<>(), strong, inside, among));
                }
            } else {
                group.items.add(new Item(element, bracketed));
            }
        }
        next(groups, group, group);
        return groups;
    }

    /// @param next the group behind the separator; of several separators what each says holds
    private static Group next(List<Group> groups, Group group, Group next) {
        if (group.items.isEmpty()) {
            return new Group(group.items, group.strong || next.strong, next.inside, group.among || next.among);
        }
        groups.add(group);
        return next;
    }

    /// For each opening bracket the place of the one that closes it, of the outermost only.
    private static int[] closing(List<Element> elements) {
        var closing = new int[elements.size()];
        int open = -1;
        int depth = 0;
        for (int i = 0; i < closing.length; i++) {
            if (elements.get(i) instanceof Element.Open && depth++ == 0) {
                open = i;
            } else if (elements.get(i) instanceof Element.Close && depth > 0 && --depth == 0) {
                closing[open] = i;
            }
        }
        return closing;
    }

    private static boolean devices(List<Element> elements, int from, int to) {
        boolean device = false;
        boolean number = false;
        for (int i = from; i < to; i++) {
            device |= elements.get(i) instanceof Element.Named named
                    && named.word().meanings().stream().anyMatch(meaning -> meaning.part() != Meaning.Part.MODIFIER);
            number |= new Item(elements.get(i), true).number();
        }
        return device && number;
    }

    int start() {
        return items.getFirst().element().start();
    }
}
