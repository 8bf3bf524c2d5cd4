package org.tuichu.messages;

/// The statements of the inbox. `:units` are the records of the person's unit, `:audiences` those that the person
/// belongs to.
final class InboxSql {
    private static final String MINE = """
            FROM message m WHERE m.unit_id = ANY (:units::uuid[]) AND m.audience IN (:audiences)
            """;

    private static final String NOT_READ = """
            AND NOT EXISTS (SELECT FROM message_read r WHERE r.message_id = m.id AND r.account_id = :account)
            """;

    private static final String NOTE = """
            INSERT INTO message_read (message_id, account_id, read_at) SELECT m.id, :account, :at
            """ + MINE;

    /// No further than `:most`.
    static final String UNREAD =
            "SELECT count(*) FROM (SELECT m.id " + MINE + NOT_READ + "ORDER BY m.number DESC LIMIT :most) AS u";

    static final String PAGE = "SELECT " + ReadMessages.COLUMNS + """
            , m.number, m.sent_at,
                EXISTS (SELECT FROM message_read r WHERE r.message_id = m.id AND r.account_id = :account) AS seen
            """ + MINE
            + "AND (:before::bigint IS NULL OR m.number < :before) ORDER BY m.number DESC LIMIT :most";

    static final String EXISTS = "SELECT EXISTS (SELECT " + MINE + "AND m.id = :id)";

    static final String READ_ONE = NOTE + "AND m.id = :id ON CONFLICT DO NOTHING";

    static final String READ_ALL = NOTE + "AND m.number <= :until " + NOT_READ + "ON CONFLICT DO NOTHING";

    /// Of the place whose programmes were told of, and of the own unit, the latest first.
    static final String FAILED = """
            SELECT m.unit_name, m.sent_at, d.channel, d.address, d.attempts, d.fault
            FROM delivery d JOIN message m ON m.id = d.message_id
            WHERE d.state = 'FAILED' AND (m.sender_path = :place OR m.unit_id = ANY (:units::uuid[]))
            ORDER BY m.number DESC LIMIT :most""";

    private InboxSql() {}
}
