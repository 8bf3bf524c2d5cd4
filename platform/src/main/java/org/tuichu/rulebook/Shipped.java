package org.tuichu.rulebook;

import org.tuichu.statute.rule.Rulebook;
import org.tuichu.statute.rule.Screening;

/// The rules that come with the program, read when somebody first asks for them.
public final class Shipped {
    public static final Rulebook RULEBOOK = Rulebook.standard();
    static final Screening SCREENING = new Screening(RULEBOOK);

    private Shipped() {}
}
