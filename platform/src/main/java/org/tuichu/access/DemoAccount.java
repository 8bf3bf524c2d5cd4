package org.tuichu.access;

/// An account of the demo, as it is listed for people to try.
public record DemoAccount(String place, String unit, boolean office, Role role, String userName) {}
