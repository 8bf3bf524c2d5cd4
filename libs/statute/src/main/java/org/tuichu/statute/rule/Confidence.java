package org.tuichu.statute.rule;

/// Whether somebody has compared the rule with the official text. An unverified rule warns; it never carries a legal
/// act.
public enum Confidence {
    VERIFIED,
    UNVERIFIED
}
