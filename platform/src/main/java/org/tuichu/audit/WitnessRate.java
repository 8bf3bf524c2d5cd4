package org.tuichu.audit;

import java.time.Clock;

/// How often a witness may be asked in a minute, whoever asks: a hundred records that ask every minute have room, and a
/// flood leaves the database to others.
final class WitnessRate {
    static final int MOST = 300;

    private final Clock clock;
    private long minute;
    private int asked;

    WitnessRate(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean letsIn() {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            asked = 0;
        }
        asked = Math.min(asked, MOST) + 1;
        return asked <= MOST;
    }
}
