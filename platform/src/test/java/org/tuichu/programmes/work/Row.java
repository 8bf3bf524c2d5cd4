package org.tuichu.programmes.work;

/// A row of a thing of [PlacesAndThings], or a change of it: `:id` is its own, `:path` and `:place` are those of the
/// county, `:unit` is a town as its unit, `:below` that town as a place of its own. What has a file is brought:
/// [BroughtFiles].
enum Row {
    MESSAGE("""
            INSERT INTO message (id, kind, sender_path, jurisdiction_path, unit_id, unit_name, audience, business_date,
                overdue, soon, items, sent_at)
            VALUES (:id, 'DIGEST', :path, :path, :unit, '某单位', 'UNIT', '2026-03-02', 1, 0, '[{}]', now())"""),

    OFFICER("""
            INSERT INTO officer (id, jurisdiction_path, unit_id, name, contact) VALUES (:id, :path, :unit, '某某', false)"""),

    /// That of the draft.
    DOCUMENT("""
            UPDATE programme SET document_id = (SELECT document_id FROM programme
                WHERE jurisdiction_path = :path AND document_id IS NOT NULL LIMIT 1)
            WHERE jurisdiction_path = :path AND status = 'ACTIVE'"""),

    LETTER("""
            INSERT INTO responsibility_letter (id, programme_id, programme_title, year, sample, jurisdiction_path, above_name,
                below_path, below_unit_id, below_unit_name, title, text, state, offered_on, drafted_by, drafted_at)
            SELECT :id, id, title, year, sample, jurisdiction_path, '丙县', jurisdiction_path, :unit, '某单位', '责任书', '目标',
                'DRAFT', NULL, 'test', now()
            FROM programme WHERE jurisdiction_path = :path AND status = 'ACTIVE'"""),

    SURVEY("""
            INSERT INTO survey (id, programme_id, programme_title, year, sample, jurisdiction_id, jurisdiction_path,
                jurisdiction_name, title, as_of, due_on, opened_by, opened_at)
            SELECT :id, id, title, year, sample, :place, :path, '丙县', '摸底排查', '2026-02-28', '2026-03-31', 'test', now()
            FROM programme WHERE jurisdiction_path = :path AND status = 'ACTIVE'"""),

    SCREENING("""
            INSERT INTO survey_screening (survey_id, jurisdiction_path, rules, as_of, beat_at, ended_at)
            VALUES (:id, :path, 'some', '2026-03-02', now(), now())"""),

    TASK("""
            INSERT INTO survey_task (id, survey_id, keeper_path, jurisdiction_path, unit_id, unit_name, state)
            SELECT :id, id, :path, :path, :unit, '某单位', 'OPEN' FROM survey WHERE jurisdiction_path = :path"""),

    /// Once more the table that was brought, not read yet.
    IMPORT("""
            INSERT INTO survey_import (id, task_id, jurisdiction_path, file_id, file_name, state, brought_by, brought_at)
            SELECT :id, task_id, jurisdiction_path, file_id, file_name, 'BROUGHT', 'test', now() FROM survey_import
            WHERE jurisdiction_path = :path LIMIT 1"""),

    /// The same, compared with the task.
    IMPORT_READ("""
            UPDATE survey_import SET state = 'READ', headings = '[]', seal = '' WHERE id = :id"""),

    /// Of the row with the same id.
    REVIEW("""
            INSERT INTO survey_review (row_id, survey_id, task_id, jurisdiction_path, row_version, verdict, judgement)
            SELECT :id, survey_id, id, :path, 1, 1, 'UNKNOWN' FROM survey_task WHERE keeper_path = :path"""),

    SITE_VERIFICATION("""
            INSERT INTO site_verification (id, task_id, jurisdiction_path, about, units, unit_paths, planned_on, place, state,
                ordered_by, ordered_at)
            SELECT :id, task_id, :path, '某厂', ARRAY[CAST(:unit AS uuid), :id], ARRAY[:path, :path], '2026-03-02', '厂区', 'ORDERED',
                'test', now() FROM survey_review WHERE jurisdiction_path = :path"""),

    /// A row of it with an id of its own.
    VISITED("""
            INSERT INTO site_verification_row (verification_id, ordinal, row_id, jurisdiction_path, about)
            SELECT v.id, 1, h.row_id, :path, '高炉' FROM site_verification v JOIN survey_review h ON h.task_id = v.task_id
            WHERE v.id = :id"""),

    PARTY("""
            INSERT INTO site_verification_party (verification_id, unit_id, unit_name, jurisdiction_path)
            VALUES (:id, :unit, '某单位', :path)"""),

    /// In the town of the unit.
    ENTERPRISE("""
            INSERT INTO enterprise (id, jurisdiction_id, jurisdiction_path, location_id, location_path, name, entered_by, entered_at)
            SELECT :id, :place, :path, id, path, '某厂', 'test', now() FROM jurisdiction WHERE path = :below"""),

    PERMIT("""
            INSERT INTO permit (id, enterprise_id, jurisdiction_path, kind, number, state)
            SELECT :id, id, jurisdiction_path, 'LAND', '1', 'VALID' FROM enterprise WHERE jurisdiction_path = :path"""),

    WITHDRAWAL("""
            INSERT INTO register_withdrawal (enterprise_id, ordinal, jurisdiction_path, reason, written_by, written_account, written_at)
            SELECT id, 1, jurisdiction_path, '误登', 'test', :id, now() FROM enterprise WHERE jurisdiction_path = :path"""),

    ENCUMBRANCE("""
            INSERT INTO encumbrance (id, enterprise_id, jurisdiction_path, kind, holder, since)
            SELECT :id, id, jurisdiction_path, 'SEIZURE', '某法院', '2026-01-01' FROM enterprise WHERE jurisdiction_path = :path"""),

    LINE("""
            INSERT INTO line (id, enterprise_id, jurisdiction_path, edition, state)
            SELECT :id, id, jurisdiction_path, 1, 'OPERATING' FROM enterprise WHERE jurisdiction_path = :path"""),

    SPECIFICATION("""
            INSERT INTO line_specification (line_id, edition, jurisdiction_path, name, written_by, written_account, written_at)
            SELECT id, 1, jurisdiction_path, '高炉', 'test', :id, now() FROM line WHERE jurisdiction_path = :path"""),

    EXIT_LIST("""
            INSERT INTO exit_list (id, programme_id, programme_title, year, sample, jurisdiction_id, jurisdiction_path,
                jurisdiction_name, kind, title, state, drafted_by, drafted_at)
            SELECT :id, id, title, year, sample, :place, :path, '丙县', 'LIST', '退出名单', 'DRAFT', 'test', now()
            FROM programme WHERE jurisdiction_path = :path AND status = 'ACTIVE'"""),

    EXIT_ENTRY("""
            INSERT INTO exit_list_entry (id, list_id, year, jurisdiction_path, ordinal, line_id, edition, enterprise_id,
                enterprise_name, location_id, location_path, location_name, line_words, judgement, screened_on, target_on,
                measure, basis)
            SELECT :id, id, year, jurisdiction_path, 1, :id, 1, :id, '某厂', :place, :path, '丙县', '高炉', 'UNKNOWN', '2026-03-02',
                '2026-06-30', 'DISMANTLE', '某决定' FROM exit_list WHERE id = :id"""),

    EXIT_CHECKED("UPDATE exit_list SET state = 'CHECKED' WHERE id = :id"),

    EXIT_FROZEN("UPDATE exit_list SET state = 'FROZEN', frozen_on = '2026-03-02', frozen_by = 'test' WHERE id = :id"),

    EXIT_PAPER("""
            INSERT INTO exit_list_file (list_id, format, jurisdiction_path, file_id, sha256)
            SELECT :id, 'PDF', jurisdiction_path, file_id, repeat('0', 64) FROM line_photo WHERE jurisdiction_path = :path"""),

    AMENDMENT("""
            INSERT INTO exit_list (id, programme_id, programme_title, year, sample, jurisdiction_id, jurisdiction_path,
                jurisdiction_name, kind, title, state, drafted_by, drafted_at)
            SELECT :id, programme_id, programme_title, year, sample, :place, :path, '丙县', 'AMENDMENT', '调整', 'DRAFT', 'test', now()
            FROM exit_list WHERE jurisdiction_path = :path AND state = 'FROZEN'""");

    final String sql;

    Row(String sql) {
        this.sql = sql;
    }
}
