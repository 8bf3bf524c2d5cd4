package org.tuichu.messages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// How often each unit gets a digest.
enum DigestPeriod {
    DAILY,
    WEEKLY,
    OFF;

    /// The first day of the period that `day` lies in: a digest is sent once in it, on the first day that the program
    /// is at work.
    LocalDate start(LocalDate day) {
        return this == WEEKLY ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    }
}
