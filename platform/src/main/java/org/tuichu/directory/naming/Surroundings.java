package org.tuichu.directory.naming;

import java.util.List;

/// Where a plan stands: its own place, those above it from the province down, those directly below it by code.
public record Surroundings(Place own, List<Place> above, List<Place> below) {
    public Surroundings {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }
}
