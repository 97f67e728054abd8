package dk.sambog.standalone.importing.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dk.sambog.standalone.importing.mapping.FileFormat;
import dk.sambog.standalone.importing.source.SourceFile;
import java.io.ByteArrayOutputStream;

/** The file itself in the ledger: what every commitment from it cites. */
public final class StoredSource {
    private StoredSource() {}

    /**
     * Stores the file and answers its document id. The same bytes of the same data set are the same document, whatever the
     * file is called: name and key of the request are made of these alone.
     *
     * @param dataSet the name of the mapping
     */
    public static String documentId(LedgerClient ledger, SourceFile file, String dataSet, FileFormat format) {
        return store(ledger, file, dataSet, head(dataSet, format));
    }

    /** The same for a file of plain text that no mapping describes. */
    public static String documentIdOfText(LedgerClient ledger, SourceFile file, String dataSet) {
        var head = "Content-Disposition: form-data; name=\"file\"; filename=\"" + dataSet
                + ".txt\"\r\nContent-Type: text/plain";
        return store(ledger, file, dataSet, head);
    }

    private static String store(LedgerClient ledger, SourceFile file, String dataSet, String head) {
        var sha256 = file.sha256();
        var boundary = "sambog-" + sha256;
        var answer = ledger.post(
                "/api/v1/documents",
                "multipart/form-data; boundary=" + boundary,
                multipart(file, head, boundary),
                "source-" + dataSet + "-" + sha256);
        var id = answer.body().path("id").asString("");
        if (id.isEmpty()) {
            throw new Unreachable("the ledger stored the file and gave it no id");
        }
        return id;
    }

    private static String head(String dataSet, FileFormat format) {
        var kind =
                switch (format) {
                    case FileFormat.Csv _ -> new String[] {"csv", "text/csv"};
                    case FileFormat.Json _ -> new String[] {"json", "application/json"};
                    case FileFormat.JsonLines _ -> new String[] {"jsonl", "text/plain"};
                };
        return "Content-Disposition: form-data; name=\"file\"; filename=\"" + dataSet + "." + kind[0]
                + "\"\r\nContent-Type: " + kind[1];
    }

    private static byte[] multipart(SourceFile file, String head, String boundary) {
        var body = new ByteArrayOutputStream(file.bytes().length + 512);
        body.writeBytes(("--" + boundary + "\r\n" + head + "\r\n\r\n").getBytes(US_ASCII));
        body.writeBytes(file.bytes());
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(US_ASCII));
        return body.toByteArray();
    }
}
