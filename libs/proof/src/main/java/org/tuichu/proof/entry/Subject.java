package org.tuichu.proof.entry;

/// What an act was about: `duty` and the id of that duty.
public record Subject(String kind, String id) {}
