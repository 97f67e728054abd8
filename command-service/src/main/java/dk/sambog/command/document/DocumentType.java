package dk.sambog.command.document;

import static dk.sambog.command.document.DocumentRejection.MEDIA_TYPE_NOT_TAKEN;
import static dk.sambog.command.document.DocumentRejection.NOT_WHAT_IT_SAYS;

import dk.sambog.command.problem.CommandRejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** What a document may be, and how its bytes show it. */
enum DocumentType {
    PDF("application/pdf", "pdf", startsWith("255044462d")),
    PNG("image/png", "png", startsWith("89504e470d0a1a0a")),
    JPEG("image/jpeg", "jpg", startsWith("ffd8ff")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", zipWith("xl/workbook.xml")),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            zipWith("word/document.xml")),
    CSV("text/csv", "csv", DocumentType::isText),
    JSON("application/json", "json", bytes -> isText(bytes) && "{[\"-0123456789tfn".indexOf(first(bytes)) >= 0),
    XML("application/xml", "xml", bytes -> isText(bytes) && first(bytes) == '<'),
    TEXT("text/plain", "txt", DocumentType::isText);

    // A zip of a sane office file names its main part within its first entries.
    private static final int MOST_ENTRIES = 2_000;

    private final String mediaType;
    private final String extension;
    private final Predicate<byte[]> shows;

    DocumentType(String mediaType, String extension, Predicate<byte[]> shows) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.shows = shows;
    }

    /**
     * The type that is declared, once the bytes show it. Refused when the type is not taken or the bytes are something else.
     *
     * @param declared a media type, parameters such as {@code charset} left aside
     */
    static DocumentType of(@Nullable String declared, byte[] bytes) {
        var bare = declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var plain = bare.equals("text/xml") ? "application/xml" : bare;
        var type = Arrays.stream(values())
                .filter(candidate -> candidate.mediaType.equals(plain))
                .findFirst()
                .orElseThrow(() -> new CommandRejected(MEDIA_TYPE_NOT_TAKEN, "/file"));
        // An empty file shows nothing; it is refused for being empty.
        if (bytes.length > 0 && !type.shows.test(bytes)) {
            throw new CommandRejected(NOT_WHAT_IT_SAYS, "/file");
        }
        return type;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    private static Predicate<byte[]> startsWith(String hex) {
        var magic = HexFormat.of().parseHex(hex);
        return bytes -> bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static Predicate<byte[]> zipWith(String part) {
        return bytes -> {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                ZipEntry entry;
                for (var seen = 0; seen < MOST_ENTRIES && (entry = zip.getNextEntry()) != null; seen++) {
                    if (entry.getName().equals(part)) {
                        return true;
                    }
                }
                return false;
            } catch (IOException | IllegalArgumentException e) {
                return false;
            }
        };
    }

    /** No control bytes but tab, line feed, form feed and carriage return; the character set is the reader's affair. */
    private static boolean isText(byte[] bytes) {
        for (var b : bytes) {
            if ((b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\f' && b != '\r') || b == 0x7f) {
                return false;
            }
        }
        return !startsWith("255044462d").test(bytes);
    }

    /** The first character that is no white space, after a UTF-8 byte order mark if there is one; 0 when there is none. */
    private static char first(byte[] bytes) {
        for (var i = startsWith("efbbbf").test(bytes) ? 3 : 0; i < bytes.length; i++) {
            if (!Character.isWhitespace((char) (bytes[i] & 0xff))) {
                return (char) (bytes[i] & 0xff);
            }
        }
        return 0;
    }
}
