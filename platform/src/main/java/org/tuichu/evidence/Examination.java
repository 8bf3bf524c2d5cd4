package org.tuichu.evidence;

/// What was found out about a file before it is kept.
public sealed interface Examination permits Examined, Refused {}
