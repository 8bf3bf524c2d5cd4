package org.tuichu.programmes.intake;

/// Reads a document; refuses with [org.tuichu.plan.PlanRefused].
interface PlanReading {
    Reading read(byte[] content);
}
