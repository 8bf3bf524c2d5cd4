package org.tuichu.evidence.antivirus;

/// What an antivirus said of a content.
public sealed interface Verdict {
    /// Looked at, nothing found.
    record Clean() implements Verdict {}

    /// `threat` is the antivirus' name of it.
    record Infected(String threat) implements Verdict {}

    /// None is configured.
    record NotScanned() implements Verdict {}

    /// No answer, none in time, or one that is neither yes nor no; `why` is for the operator's log.
    record Failed(String why) implements Verdict {}
}
