package dk.sambog.standalone.importing.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.standalone.importing.mapping.yaml.MappingReader;
import dk.sambog.standalone.importing.source.BadLine;
import dk.sambog.standalone.importing.source.SourceFile;
import java.nio.charset.Charset;

/** A small file of five columns and its mapping, for tests to change one thing in. */
record PlainFile(String mapping, String header) {
    static final PlainFile PLAIN = new PlainFile("""
            mapping: 1
            name: plain
            file:
              format: csv
              encoding: UTF-8
              separator: ";"
              quote: '"'
              header: 1
            numbers: {decimal: ",", thousands: "."}
            dates: {formats: [dd.MM.yyyy]}
            currency: {fixed: DKK}
            key: [id]
            project:
              title: {column: title}
              form: {fixed: COPRODUCTION}
              beneficiary: receiver
              effectiveOn: {column: date}
            parties:
              giver: {type: {fixed: FOUNDATION}, name: {fixed: Havnens Fond}}
              receiver: {type: {fixed: ASSOCIATION}, name: {column: receiver}}
            commitments:
              - party: giver
                kind: {fixed: CASH_GRANT}
                rung: committed
                amount: amount
            """, "id;title;date;receiver;amount");

    static final String GOOD = "1;Sluse;24.04.2014;Sluselavet;1.234,50";

    /** The same with {@code words} of the mapping in the place of others that stand in it. */
    PlainFile with(String words, String others) {
        if (!mapping.contains(words)) {
            throw new IllegalArgumentException("The mapping has no '" + words + "'");
        }
        return new PlainFile(mapping.replace(words, others), header);
    }

    PlainFile and(String more) {
        return new PlainFile(mapping + more, header);
    }

    PlainFile withHeader(String names) {
        return new PlainFile(mapping, names);
    }

    Reading read(String... rows) {
        return readText(header + "\n" + String.join("\n", rows) + "\n");
    }

    /** Reads one good row but for its amount. */
    Reading readAmount(String amount) {
        return read("1;Sluse;24.04.2014;Sluselavet;" + amount);
    }

    /** Reads one good row but for its date. */
    Reading readDate(String date) {
        return read("1;Sluse;" + date + ";Sluselavet;100");
    }

    Reading readText(String text) {
        return readText(text, UTF_8);
    }

    Reading readText(String text, Charset encoding) {
        return readBytes(text.getBytes(encoding));
    }

    Reading readBytes(byte[] bytes) {
        return Reading.of(new SourceFile("plain.csv", bytes), MappingReader.read(mapping));
    }

    /** The only commitment's amount in minor units. */
    static long minor(Reading reading) {
        if (!reading.bad().isEmpty()) {
            throw new AssertionError(reading.bad().toString());
        }
        return reading.projects().getFirst().commitments().getFirst().quantity().amount();
    }

    /** The only fault. */
    static BadLine fault(Reading reading) {
        if (reading.bad().size() != 1) {
            throw new AssertionError("not one fault but " + reading.bad());
        }
        return reading.bad().getFirst();
    }
}
