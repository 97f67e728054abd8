package dk.sambog.command.person;

import dk.sambog.command.vault.access.PersonalData;
import dk.sambog.events.party.PartyDetail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Personal data as a page to take home, in Danish, with fonts that hold every European name. */
final class PersonalDataPdf {
    private static final int TITLE = 16;
    private static final int HEADING = 12;
    private static final int TEXT = 9;

    private final DateTimeFormatter times;
    private final Font title;
    private final Font heading;
    private final Font text;

    PersonalDataPdf(ZoneId zone) {
        times = DateTimeFormatter.ofPattern("d. MMMM yyyy HH:mm", Locale.forLanguageTag("da"))
                .withZone(zone);
        try {
            title = Liberation.SANS_BOLD.create(TITLE);
            heading = Liberation.SANS_BOLD.create(HEADING);
            text = Liberation.SANS.create(TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] of(PersonalData data) {
        var bytes = new ByteArrayOutputStream();
        var page = new Document(PageSize.A4, 50, 50, 50, 50);
        PdfWriter.getInstance(page, bytes);
        page.addTitle("Indsigt i personoplysninger");
        page.setDocumentLanguage("da");
        page.open();
        page.add(new Paragraph("Indsigt i personoplysninger", title));
        page.add(line("Databeskyttelsesforordningens artikel 15. Udskrevet " + time(data.givenAt()) + "."));
        page.add(line("Part: " + data.partyId()));
        section(
                page,
                "Oplysninger",
                List.of("Felt", "Indhold"),
                data.details().stream()
                        .map(detail -> List.of(label(detail.field(), data.payoutAccountConfirmed()), detail.value()))
                        .toList());
        section(
                page,
                "Login",
                List.of("Udsteder", "Fingeraftryk af dit login"),
                data.logins().stream()
                        .map(login -> List.of(login.issuer(), login.fingerprint()))
                        .toList());
        section(
                page,
                "Opslag foretaget af andre",
                List.of("Hvornår", "Part"),
                data.lookUps().stream()
                        .map(lookUp -> List.of(time(lookUp.at()), lookUp.by().toString()))
                        .toList());
        section(
                page,
                "Tekster, du har skrevet",
                List.of("Tekst", "Id"),
                data.texts().stream()
                        .map(written -> List.of(written.text(), written.textId().toString()))
                        .toList());
        section(
                page,
                "Hændelser i bogen, der nævner dig",
                List.of("Hvornår", "Hændelse"),
                data.events().stream()
                        .map(event -> List.of(
                                time(event.recordedAt()),
                                event.type() + (event.byYou() ? " (af dig)" : "") + "\n" + event.stream()))
                        .toList());
        page.add(line(
                "Hændelser slettes ikke: de viser tilfældige numre, beløb og datoer, og siger intet om dig, når dine "
                        + "oplysninger er slettet."));
        if (data.next() != null) {
            page.add(line("Der er flere hændelser, end der er plads til her; spørg den, der driver bogen."));
        }
        page.close();
        return bytes.toByteArray();
    }

    private void section(Document page, String name, List<String> columns, List<List<String>> rows) {
        var above = new Paragraph(name, heading);
        above.setSpacingBefore(14);
        above.setSpacingAfter(6);
        page.add(above);
        if (rows.isEmpty()) {
            page.add(line("Ingen."));
            return;
        }
        var table = new PdfPTable(columns.size());
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        columns.forEach(column -> table.addCell(cell(column)));
        rows.forEach(row -> row.forEach(value -> table.addCell(cell(value))));
        page.add(table);
    }

    private PdfPCell cell(String value) {
        var cell = new PdfPCell(new Phrase(value, text));
        cell.setPadding(4);
        return cell;
    }

    private Paragraph line(String words) {
        return new Paragraph(words, text);
    }

    private String time(Instant instant) {
        return times.format(instant);
    }

    private static String label(PartyDetail field, boolean accountConfirmed) {
        return switch (field) {
            case NAME -> "Navn";
            case EMAIL -> "E-mail";
            case PHONE -> "Telefon";
            case ADDRESS -> "Adresse";
            case PAYOUT_ACCOUNT ->
                accountConfirmed ? "Udbetalingskonto (bekræftet)" : "Udbetalingskonto (ikke bekræftet)";
        };
    }
}
