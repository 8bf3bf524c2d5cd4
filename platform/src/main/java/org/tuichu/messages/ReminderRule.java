package org.tuichu.messages;

/// A day on which somebody is reminded: `step` days after the last day of an assignment, negative before it, 0 on it.
record ReminderRule(int step, Audience audience) {}
