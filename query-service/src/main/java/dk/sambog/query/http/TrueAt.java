package dk.sambog.query.http;

/** An answer that says which cut it is true at; its position goes into the headers as well. */
public interface TrueAt {
    AsOf asOf();
}
