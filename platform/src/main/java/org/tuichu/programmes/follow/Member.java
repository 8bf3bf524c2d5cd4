package org.tuichu.programmes.follow;

import org.jspecify.annotations.Nullable;

/// One role held in the leading group; `post` is null where none is printed.
public record Member(String role, String name, @Nullable String post) {}
