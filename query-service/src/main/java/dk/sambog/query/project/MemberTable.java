package dk.sambog.query.project;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/** The parts that parties take during a page; a part once taken is kept. Fills the table {@code member}. */
final class MemberTable {
    private static final String OF_PROJECT = """
            INSERT INTO member (project_id, party_id, part, position)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[]) ON CONFLICT DO NOTHING""";
    private static final String OF_SUBJECT = """
            INSERT INTO member (project_id, party_id, part, position)
            SELECT project_id, party_id, part, position
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[]) AS taken (subject_id, party_id, part, position)
              JOIN belongs USING (subject_id)
            ON CONFLICT DO NOTHING""";

    private record Part(UUID of, UUID party, String part) {}

    private final Map<Part, Long> direct = new LinkedHashMap<>();
    private final Map<Part, Long> bySubject = new LinkedHashMap<>();

    void add(UUID project, UUID party, String part, long position) {
        direct.putIfAbsent(new Part(project, party, part), position);
    }

    /** In the project of an agreement or vote that may have begun on this very page. */
    void addLater(UUID subject, UUID party, String part, long position) {
        bySubject.putIfAbsent(new Part(subject, party, part), position);
    }

    void write(Connection connection) throws SQLException {
        insert(OF_PROJECT, direct, connection);
        insert(OF_SUBJECT, bySubject, connection);
    }

    private static void insert(String sql, Map<Part, Long> parts, Connection connection) throws SQLException {
        if (parts.isEmpty()) {
            return;
        }
        var arrays = connection.unwrap(PGConnection.class);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", parts.keySet().stream().map(Part::of).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", parts.keySet().stream().map(Part::party).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", parts.keySet().stream().map(Part::part).toArray()));
            statement.setArray(
                    4,
                    arrays.createArrayOf(
                            "int8",
                            parts.values().stream().mapToLong(Long::longValue).toArray()));
            statement.executeUpdate();
        }
    }
}
