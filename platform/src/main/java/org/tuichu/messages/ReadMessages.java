package org.tuichu.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads messages back, as far as they are in scope.
@Component
class ReadMessages {
    /// The columns that [#message] reads.
    static final String COLUMNS = """
            m.id, m.kind, m.sender_path, m.jurisdiction_path, m.unit_id, m.unit_name, m.audience, m.step,
                m.business_date, m.overdue, m.soon, m.items""";

    private static final String FIND = "SELECT " + COLUMNS + " FROM message m WHERE m.id = ANY (:ids::uuid[])";

    private static final TypeReference<java.util.List<Message.Item>> ITEMS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    ReadMessages(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Map<UUID, Message> findAll(Collection<UUID> ids) {
        return database
                .sql(FIND)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> message(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Message::id, Function.identity()));
    }

    Message message(ResultSet row) throws SQLException {
        return new Message(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Message.Kind.valueOf(row.getString("kind")),
                row.getString("sender_path"),
                row.getString("jurisdiction_path"),
                Objects.requireNonNull(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                Audience.valueOf(row.getString("audience")),
                row.getObject("step", Integer.class),
                Objects.requireNonNull(row.getObject("business_date", LocalDate.class)),
                row.getInt("overdue"),
                row.getInt("soon"),
                json.readValue(row.getString("items"), ITEMS));
    }
}
