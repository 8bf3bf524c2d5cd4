package org.tuichu.proof.entry;

/// A person or unit as it was called when it acted: the identity of its row, and its name in words.
public record Party(String id, String name) {}
