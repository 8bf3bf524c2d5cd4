package org.tuichu.directory;

import java.util.List;

/// Rows of another module that refer to units. Every module that keeps the id of a unit publishes a bean of this type:
/// the directory shows the rows before two units are merged, and lets them follow in the same transaction.
public interface UnitReferences {
    /// What the rows are; the message `directory.references.…` says it in words.
    String kind();

    /// Those of a unit that are in scope, each in a few words.
    List<String> of(UnitId unit);

    /// They refer to `kept` from now on. Work of the module that is under way for `merged` has to be waited for.
    void follow(Unit merged, Unit kept);
}
