package org.tuichu.ledger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts on record that somebody was shown telephone numbers, of what and how many. Whatever reads such numbers for
/// a page or an answer says so here, once for all of them; `PersonalNumbersTest` knows the places.
@Component
public class PersonalNumbers {
    private enum ReadAct implements ActKind {
        /// Stands in the record of the place of the reader.
        PERSONAL_NUMBERS_READ
    }

    private final Ledger ledger;

    PersonalNumbers(Ledger ledger) {
        this.ledger = ledger;
    }

    /// `count` is without the own number; nothing is recorded where nothing was shown. The number itself is never on
    /// record. `name` is how the subject is called.
    @Transactional
    public void shown(String subject, Object id, String name, long count) {
        if (count > 0) {
            ledger.record(Act.of(
                    ReadAct.PERSONAL_NUMBERS_READ,
                    subject,
                    id,
                    Facts.of("count", count).and("name", name)));
        }
    }
}
