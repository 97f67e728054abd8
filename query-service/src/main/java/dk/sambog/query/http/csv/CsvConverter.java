package dk.sambog.query.http.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.query.http.CsvDialect;
import dk.sambog.query.http.Listing;
import java.io.IOException;
import java.io.OutputStreamWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a page as CSV (RFC 4180): a line of machine names, then the very rows the JSON form has. */
public final class CsvConverter extends AbstractHttpMessageConverter<CsvConverter.Sheet> {
    public static final MediaType TEXT_CSV = new MediaType("text", "csv", UTF_8);

    /** A page on its way out as CSV. */
    public record Sheet(Listing<?> page, CsvDialect dialect) {}

    public CsvConverter() {
        super(TEXT_CSV);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Sheet.class || Listing.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Sheet readInternal(Class<? extends Sheet> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("CSV is only written here", input);
    }

    @Override
    protected void writeInternal(Sheet sheet, HttpOutputMessage output) throws IOException {
        var columns = CsvColumns.of(sheet.page().rowType());
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(sheet.dialect() == CsvDialect.DANISH ? ';' : ',')
                .get();
        var writer = new OutputStreamWriter(output.getBody(), UTF_8);
        if (sheet.dialect() != CsvDialect.PLAIN) {
            writer.write('\ufeff');
        }
        var printer = new CSVPrinter(writer, format);
        printer.printRecord(columns.names());
        for (var row : sheet.page().rows()) {
            printer.printRecord(columns.cells(row, sheet.dialect()));
        }
        printer.flush();
    }
}
