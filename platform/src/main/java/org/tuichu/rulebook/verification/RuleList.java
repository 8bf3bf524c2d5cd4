package org.tuichu.rulebook.verification;

import java.util.List;
import java.util.Set;
import org.tuichu.rulebook.Shipped;
import org.tuichu.shell.Paging;
import org.tuichu.statute.rule.Edition;
import org.tuichu.statute.rule.Rule;

/// One page of the list of rules.
record RuleList(RuleQuery query, List<Rule> rules, Paging paging, Set<String> verified, Set<String> waiting) {
    static final int SIZE = 50;

    static RuleList of(RuleQuery query, int number, int size, Set<String> verified, Set<String> waiting) {
        var found = Shipped.RULEBOOK.rules().stream()
                .filter(rule -> query.finds(rule, verified, waiting))
                .toList();
        var paging = Paging.within(number, size, found.size());
        return new RuleList(query, paging.of(found), paging, verified, waiting);
    }

    public List<String> industries() {
        return Shipped.RULEBOOK.rules().stream().map(Rule::industry).distinct().toList();
    }

    public List<Edition> editions() {
        return Shipped.RULEBOOK.rules().stream().map(Rule::edition).distinct().toList();
    }

    public boolean narrowed() {
        return query.narrowed();
    }

    public String toPage(int number) {
        return query.toPage(number);
    }
}
