package dk.sambog.standalone.importing.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dk.sambog.standalone.importing.source.SourceFile;
import java.io.ByteArrayOutputStream;

/** The file itself in the ledger: what every commitment from it cites. */
public final class StoredSource {
    private StoredSource() {}

    /**
     * Stores the file and answers its document id. The same bytes are the same document: the key of the request is made
     * of their SHA-256.
     */
    public static String documentId(LedgerClient ledger, SourceFile file, String mediaType) {
        var sha256 = file.sha256();
        var boundary = "sambog-" + sha256.substring(0, 32);
        var answer = ledger.post(
                "/api/v1/documents",
                "multipart/form-data; boundary=" + boundary,
                multipart(file, mediaType, boundary),
                "source-" + sha256);
        var id = answer.body().path("id").asString("");
        if (id.isEmpty()) {
            throw new Unreachable("the ledger stored the file and gave it no id");
        }
        return id;
    }

    private static byte[] multipart(SourceFile file, String mediaType, String boundary) {
        var body = new ByteArrayOutputStream(file.bytes().length + 512);
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"\r\nContent-Type: " + mediaType
                        + "\r\n\r\n")
                .getBytes(US_ASCII));
        body.writeBytes(file.bytes());
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(US_ASCII));
        return body.toByteArray();
    }
}
