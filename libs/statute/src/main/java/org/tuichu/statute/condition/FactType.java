package org.tuichu.statute.condition;

/// What kind of value a fact has.
public enum FactType {
    NUMBER,
    TEXT,
    FLAG
}
