package org.tuichu.programmes.follow;

import org.jspecify.annotations.Nullable;

/// A law, catalogue, standard or numbered paper to be obeyed; at least one of `title` and `number` is there.
public record LegalBasis(@Nullable String title, @Nullable String number) {}
