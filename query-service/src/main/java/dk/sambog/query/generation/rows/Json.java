package dk.sambog.query.generation.rows;

import java.sql.SQLException;
import org.postgresql.util.PGobject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Small structured values inside a row, as {@code jsonb}. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** A parameter for a {@code jsonb} column. */
    public static Object of(Object value) throws SQLException {
        var json = new PGobject();
        json.setType("jsonb");
        json.setValue(text(value));
        return json;
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }
}
