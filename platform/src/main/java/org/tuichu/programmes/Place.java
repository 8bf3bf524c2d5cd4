package org.tuichu.programmes;

/// A jurisdiction as a programme keeps it: `path` is that of data scope, `/210000/211100/211104/`.
public record Place(String id, String name, String path) {}
