package dk.sambog.query.generation.rows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into a table by binary COPY, the fastest way in: about a third of the cost of multi-row inserts.
 * Columns are written in the order of the column list. Source of the format: PostgreSQL, COPY, Binary Format.
 */
public final class CopyRows {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long EPOCH_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

    private final int columns;
    private byte[] buffer = new byte[64 * 1024];
    private int length;
    private boolean isEmpty = true;

    public CopyRows(int columns) {
        this.columns = columns;
        append(HEADER);
    }

    public CopyRows row() {
        isEmpty = false;
        return int16(columns);
    }

    public CopyRows uuid(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        return int32(16).int64(value.getMostSignificantBits()).int64(value.getLeastSignificantBits());
    }

    public CopyRows bigint(long value) {
        return int32(8).int64(value);
    }

    public CopyRows integer(int value) {
        return int32(4).int32(value);
    }

    public CopyRows smallint(int value) {
        return int32(2).int16(value);
    }

    public CopyRows bool(boolean value) {
        int32(1);
        room(1);
        buffer[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    public CopyRows date(@Nullable LocalDate value) {
        return value == null ? nothing() : int32(4).int32((int) (value.toEpochDay() - EPOCH_2000));
    }

    public CopyRows text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        int32(bytes.length);
        append(bytes);
        return this;
    }

    /** A value as {@code jsonb}: version 1 of its binary form is the text. */
    public CopyRows jsonb(Object value) {
        var bytes = Json.text(value).getBytes(StandardCharsets.UTF_8);
        int32(bytes.length + 1);
        room(1);
        buffer[length++] = 1;
        append(bytes);
        return this;
    }

    /** Sends all rows. {@code into} is the table with its column list, {@code posting (position, ordinal)}. */
    public void send(Connection connection, String into) throws SQLException {
        if (isEmpty) {
            return;
        }
        int16(-1);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN BINARY");
        try {
            copy.writeToCopy(buffer, 0, length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private CopyRows nothing() {
        return int32(-1);
    }

    private CopyRows int64(long value) {
        return int32((int) (value >>> 32)).int32((int) value);
    }

    private CopyRows int32(int value) {
        return int16(value >>> 16).int16(value);
    }

    private CopyRows int16(int value) {
        room(2);
        buffer[length++] = (byte) (value >>> 8);
        buffer[length++] = (byte) value;
        return this;
    }

    private void append(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void room(int bytes) {
        if (length + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
        }
    }
}
