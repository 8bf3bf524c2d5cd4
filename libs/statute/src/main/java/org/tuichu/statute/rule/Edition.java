package org.tuichu.statute.rule;

import org.jspecify.annotations.Nullable;

/// A document that rules come from.
///
/// @param list editions of one list follow each other: the catalogue of 2019 and that of 2024
/// @param province first two digits of the division code of where it holds; null for the whole country
/// @param items how many its text has
/// @param note what is not certain of its days or its standing, in Chinese
public record Edition(
        String id,
        String list,
        String title,
        Rank rank,
        @Nullable Integer province,
        Window window,
        Items items,
        String note) {
    /// How many items a text has of each class; null where nobody has counted them.
    public record Items(
            @Nullable Integer elimination, @Nullable Integer restriction) {
        @Nullable
        Integer of(RuleClass ruleClass) {
            return switch (ruleClass) {
                case ELIMINATION -> elimination;
                case RESTRICTION -> restriction;
            };
        }
    }
}
