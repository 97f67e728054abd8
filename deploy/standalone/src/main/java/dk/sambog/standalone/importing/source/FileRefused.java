package dk.sambog.standalone.importing.source;

/** The file as a whole is not what the mapping says, or is broken; nothing of it is taken in. */
public final class FileRefused extends RuntimeException {
    private final BadLine where;

    public FileRefused(long line, String column, String reason) {
        super(reason);
        where = new BadLine(line, column, "", reason);
    }

    public BadLine where() {
        return where;
    }
}
