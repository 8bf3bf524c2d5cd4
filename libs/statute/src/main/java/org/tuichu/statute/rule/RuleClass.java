package org.tuichu.statute.rule;

/// 淘汰类, 限制类: the strictest first.
public enum RuleClass {
    ELIMINATION,
    RESTRICTION
}
