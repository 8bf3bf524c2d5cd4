package org.tuichu.plan.grammar;

import org.tuichu.plan.Duty.Role;

/// A unit found in a view, an elided prefix restored, and where it stands.
record NamedUnit(String name, Role role, View view, int from, int to) {}
