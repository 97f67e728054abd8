package dk.sambog.query.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer made of rows: it can be written as CSV, and may have a next page. */
public interface Listing<R extends Record> extends TrueAt {
    List<R> rows();

    /** The cursor of the next page; null on the last. */
    @Nullable
    String next();

    /** A record; its components are the columns of the CSV form. */
    Class<R> rowType();
}
