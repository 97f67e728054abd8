package dk.sambog.command.batch.line;

import dk.sambog.command.problem.CommandRejected;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a batch, refused once it is longer than a batch may be: nobody fills the memory with one endless line. */
public final class LimitedBody extends FilterInputStream {
    private static final long MOST_BYTES = 64L << 20;

    private long left = MOST_BYTES;

    public LimitedBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        take(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        take(Math.max(read, 0));
        return read;
    }

    private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new CommandRejected(BatchRejection.TOO_MANY_LINES);
        }
    }
}
