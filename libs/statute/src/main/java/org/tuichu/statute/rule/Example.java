package org.tuichu.statute.rule;

import org.tuichu.statute.condition.Facts;

/// Facts that a rule's condition holds for, or does not; `text` as written in the data.
public record Example(String text, Facts facts) {}
