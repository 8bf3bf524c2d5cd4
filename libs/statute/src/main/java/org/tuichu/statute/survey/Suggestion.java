package org.tuichu.statute.survey;

/// What a column may hold.
///
/// @param score 0 to 1; 1 where people call it so
public record Suggestion(Field field, double score) {}
