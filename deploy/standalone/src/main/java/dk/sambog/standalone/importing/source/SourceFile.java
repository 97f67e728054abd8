package dk.sambog.standalone.importing.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HexFormat;

/** A file as it was published. Holds the array it is given; nobody changes it. */
public record SourceFile(String name, byte[] bytes) {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** SHA-256 of the bytes, 64 lower-case hex digits: what {@code sha256sum} prints. */
    public String sha256() {
        return Digests.of(bytes);
    }

    /**
     * The text in {@code encoding}, without a byte order mark. Bytes that are none in that encoding, and a file that is
     * plainly UTF-8 under another name, are refused with {@link FileRefused}.
     */
    public String text(Charset encoding) {
        var marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, UTF_8_MARK, 0, 3);
        if (!encoding.equals(UTF_8) && !encoding.name().startsWith("UTF-")) {
            if (marked || isUtf8BeyondAscii()) {
                throw new FileRefused(1, "", "the file is UTF-8, the mapping says " + encoding.name());
            }
        }
        var text = decode(encoding);
        var bare = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        var zero = bare.indexOf('\0');
        if (zero >= 0) {
            throw new FileRefused(lines(bare, zero), "", "a zero byte: not a text file in " + encoding.name());
        }
        return bare;
    }

    // Text of another encoding is almost never well-formed UTF-8 by accident once it has letters beyond ASCII.
    private boolean isUtf8BeyondAscii() {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).length() < bytes.length;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private String decode(Charset encoding) {
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        var result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        out.flip();
        if (result.isError()) {
            var wrong = HexFormat.of().withUpperCase().formatHex(bytes, in.position(), in.position() + result.length());
            throw new FileRefused(
                    lines(out, out.length()),
                    "",
                    "the bytes " + wrong + " are not " + encoding.name() + ": another encoding than the mapping says");
        }
        return out.toString();
    }

    private static long lines(CharSequence text, int end) {
        return 1
                + text.subSequence(0, end)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
