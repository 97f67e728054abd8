package dk.sambog.command.document;

import static dk.sambog.command.document.DocumentDecider.decide;
import static dk.sambog.command.document.DocumentState.NOT_STORED;
import static dk.sambog.command.document.DocumentState.STORED;
import static dk.sambog.command.testing.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.document.DocumentCommand.RedactDocument;
import dk.sambog.command.document.DocumentCommand.StoreDocument;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.Commitment;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.document.DocumentEvent.DocumentRedacted;
import dk.sambog.events.document.DocumentEvent.DocumentStored;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final DocumentId ID = new DocumentId(new UUID(0, 1));
    private static final Commitment COMMITMENT = Commitment.to(new byte[32], new byte[0]);

    private static final PartyId METTE = new PartyId(new UUID(0, 2));
    private static final PartyId OPERATOR = new PartyId(new UUID(0, 3));
    private static final Facts FACTS = TestFacts.by(METTE);
    private static final Facts AS_OPERATOR = TestFacts.actingFor(
            TestFacts.holding(FACTS, new Guard.OfInstallation(), new InstallationFacts(OPERATOR)),
            OPERATOR,
            MandateAct.ADMINISTER);
    private static final RedactDocument REDACT = new RedactDocument(ID, LegalBasis.GDPR_ART_17_1_D);

    @Test
    void redacts_a_document_on_behalf_of_the_operator() {
        assertThat(decide(STORED, REDACT, AS_OPERATOR))
                .containsExactly(new DocumentRedacted(ID, LegalBasis.GDPR_ART_17_1_D, METTE));
    }

    @Test
    void refuses_to_redact_what_is_not_there_or_is_redacted() {
        assertRefused(() -> decide(NOT_STORED, REDACT, AS_OPERATOR), DocumentRejection.NO_SUCH_DOCUMENT);
        var stored = new DocumentStored(ID, COMMITMENT, "text/csv", 1, METTE, METTE);
        assertThat(DocumentDecider.evolve(stored)).isEqualTo(STORED);
        var redacted = DocumentDecider.evolve(new DocumentRedacted(ID, LegalBasis.GDPR_ART_17_1_D, METTE));
        assertRefused(() -> decide(redacted, REDACT, AS_OPERATOR), DocumentRejection.DOCUMENT_REDACTED);
    }

    @Test
    void refuses_to_redact_on_behalf_of_anybody_else() {
        assertRefused(() -> decide(STORED, REDACT, FACTS), DocumentRejection.REDACTION_IS_FOR_THE_OPERATOR);
    }

    @Test
    void refuses_to_redact_what_a_law_keeps() {
        assertRefused(
                () -> decide(STORED, new RedactDocument(ID, LegalBasis.ARKIVLOVEN), AS_OPERATOR),
                DocumentRejection.REDACTION_NEEDS_ANOTHER_BASIS,
                "/legalBasis");
    }

    @Test
    void stores_a_document_of_20_MB() {
        assertThat(decide(NOT_STORED, new StoreDocument(ID, COMMITMENT, DocumentType.PDF, 20_971_520), FACTS))
                .containsExactly(new DocumentStored(ID, COMMITMENT, "application/pdf", 20_971_520, METTE, METTE));
    }

    @Test
    void refuses_an_empty_document() {
        assertRefused(
                () -> decide(NOT_STORED, new StoreDocument(ID, COMMITMENT, DocumentType.PDF, 0), FACTS),
                DocumentRejection.DOCUMENT_EMPTY,
                "/file");
    }

    @Test
    void refuses_a_document_of_more_than_20_MB() {
        assertRefused(
                () -> decide(NOT_STORED, new StoreDocument(ID, COMMITMENT, DocumentType.PDF, 20_971_521), FACTS),
                DocumentRejection.DOCUMENT_TOO_LARGE,
                "/file");
    }

    @Test
    void knows_what_it_takes_by_its_bytes() {
        assertThat(DocumentType.of("application/pdf", bytes("%PDF-1.7\n"))).isEqualTo(DocumentType.PDF);
        assertThat(DocumentType.of("image/png", hex("89504e470d0a1a0a0000"))).isEqualTo(DocumentType.PNG);
        assertThat(DocumentType.of("image/jpeg", hex("ffd8ffe0"))).isEqualTo(DocumentType.JPEG);
        assertThat(DocumentType.of("text/csv; charset=iso-8859-1", "beløb;dato\r\n1".getBytes(ISO_8859_1)))
                .isEqualTo(DocumentType.CSV);
        assertThat(DocumentType.of("application/json", bytes(" {\"a\": 1}"))).isEqualTo(DocumentType.JSON);
        assertThat(DocumentType.of("text/xml", bytes("\ufeff<?xml version=\"1.0\"?><a/>")))
                .isEqualTo(DocumentType.XML);
        assertThat(DocumentType.of("TEXT/PLAIN", bytes("Referat"))).isEqualTo(DocumentType.TEXT);
        assertThat(DocumentType.of(SHEET, zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(DocumentType.XLSX);
        assertThat(DocumentType.of(WORDS, zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(DocumentType.DOCX);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "text/html", "application/zip", "image/svg+xml", "application/octet-stream", "nonsense"})
    void refuses_a_media_type_that_is_not_taken(String mediaType) {
        assertRefused(() -> DocumentType.of(mediaType, bytes("x")), DocumentRejection.MEDIA_TYPE_NOT_TAKEN, "/file");
    }

    @Test
    void refuses_a_file_that_is_not_what_it_says() {
        for (var type : new String[] {"application/pdf", "image/png", "image/jpeg", SHEET, WORDS, "application/xml"}) {
            assertNotWhatItSays(type, bytes("MZ this is a program"));
        }
        assertNotWhatItSays(SHEET, zip("word/document.xml"));
        assertNotWhatItSays(WORDS, zip("evil.exe"));
        assertNotWhatItSays("application/json", bytes("hello"));
        assertNotWhatItSays("text/csv", "a;b".getBytes(UTF_16LE));
        assertNotWhatItSays("text/plain", bytes("%PDF-1.7"));
        assertNotWhatItSays("text/plain", zip("a"));
    }

    @Property(tries = 300)
    void never_fails_on_any_bytes(@ForAll byte[] bytes) {
        for (var type : DocumentType.values()) {
            try {
                assertThat(DocumentType.of(type.mediaType(), bytes)).isEqualTo(type);
            } catch (dk.sambog.command.problem.CommandRejected refused) {
                assertThat(refused.rejection()).isEqualTo(DocumentRejection.NOT_WHAT_IT_SAYS);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Referat møde.pdf, Referat møde.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\Ida\\bilag.pdf, bilag.pdf",
        ".htaccess, htaccess",
        "'a\"b;c\r\nd.pdf', a_b_c_d.pdf",
        "gpj.\u202efdp.exe, gpj._fdp.exe",
        "'', document.pdf",
        "'...', document.pdf"
    })
    void makes_a_file_name_safe(String sent, String safe) {
        assertThat(FileName.of(sent, DocumentType.PDF)).isEqualTo(safe);
    }

    @Test
    void shortens_a_long_file_name_and_keeps_its_extension() {
        assertThat(FileName.of("a".repeat(500) + ".pdf", DocumentType.PDF))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("a.pdf");
    }

    private static void assertNotWhatItSays(String mediaType, byte[] bytes) {
        assertRefused(() -> DocumentType.of(mediaType, bytes), DocumentRejection.NOT_WHAT_IT_SAYS, "/file");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] zip(String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
