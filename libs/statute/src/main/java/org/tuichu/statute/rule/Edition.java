package org.tuichu.statute.rule;

import org.jspecify.annotations.Nullable;

/// A document that rules come from.
///
/// @param list editions of one list follow each other: the catalogue of 2019 and that of 2024
/// @param province first two digits of the division code of where it holds; null for the whole country
/// @param note what is not certain of its days or its standing, in Chinese
public record Edition(
        String id,
        String list,
        String title,
        Rank rank,
        @Nullable Integer province,
        Window window,
        String note) {}
