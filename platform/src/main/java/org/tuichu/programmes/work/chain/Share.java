package org.tuichu.programmes.work.chain;

/// How a unit takes part.
public enum Share {
    /// 牵头: answers for the whole and may hand steps on.
    LEAD,
    /// 配合: does its own part.
    SUPPORT
}
