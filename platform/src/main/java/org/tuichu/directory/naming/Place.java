package org.tuichu.directory.naming;

import org.tuichu.directory.JurisdictionLevel;

/// A place as names of units refer to it.
public record Place(String id, String name, String fullName, JurisdictionLevel level) {}
