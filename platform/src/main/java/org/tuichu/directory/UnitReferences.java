package org.tuichu.directory;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Rows of another module that refer to units. Every module that keeps the id of a unit publishes a bean of this type:
/// the directory shows the rows before two units are merged, and lets them follow in the same transaction.
public interface UnitReferences {
    /// What the rows are; the message `directory.references.…` says it in words.
    String kind();

    /// Those of the unit `:unit` that are in scope, each in a few words: one column of text.
    StatementSpec rows();

    /// Such a row as people read it.
    default String words(String row) {
        return row;
    }

    /// Lets those of the unit `:merged` refer to `:kept`. Whoever makes a row refer to a unit holds the units of its
    /// place until the end of the transaction ([Units#hold]).
    StatementSpec following();

    /// Called after the commit.
    default void followed(UnitId merged) {}
}
