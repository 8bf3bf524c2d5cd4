package org.tuichu.programmes.responsibility;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// What waits for the signature of the signed-in person; the page of the day asks it by its name.
@Component
public class LettersToSign {
    private final JdbcClient database;

    LettersToSign(JdbcClient database) {
        this.database = database;
    }

    /// Those that have waited longest, of both sides; none for who does not sign.
    @Transactional(readOnly = true)
    public List<Letter> of(Viewer viewer) {
        if (!viewer.roles().contains(Role.SIGNER)) {
            return List.of();
        }
        return database.sql(LetterSql.TO_SIGN)
                .param("units", viewer.unitRecords())
                .param("office", viewer.office())
                .param("place", viewer.jurisdictionPath())
                .query(LetterReader::letter)
                .list();
    }
}
