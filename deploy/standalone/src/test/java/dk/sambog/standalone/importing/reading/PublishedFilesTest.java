package dk.sambog.standalone.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.sambog.events.party.PartyType;
import dk.sambog.standalone.importing.mapping.yaml.MappingReader;
import dk.sambog.standalone.importing.reading.CommittedTotals.Side;
import dk.sambog.standalone.importing.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The shipped mappings on the files they are for. The files are not ours to ship: the tests look for a folder
 * {@code shared/data} beside a parent of this one, and say so when there is none.
 */
class PublishedFilesTest {
    private static Path above(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(name));
    }

    private static Reading read(String name, String mapping) throws IOException {
        var file = above("shared/data").resolve(name);
        assumeTrue(Files.exists(file), () -> "SKIPPED: no " + name + " in a shared/data folder above");
        var told = MappingReader.read(Files.readString(above("docs/mappings").resolve(mapping)));
        return Reading.of(new SourceFile(name, Files.readAllBytes(file)), told);
    }

    @Test
    void takes_in_all_danish_projects_to_the_krone() throws IOException {
        var reading = read("danish-eu-cofinancing.csv", "danish-eu-structural-funds.yml");
        assertThat(reading.bad()).isEmpty();
        assertThat(reading.projects()).hasSize(107);
        var totals = CommittedTotals.of(reading.figures());
        assertThat(totals.byCurrency().get("DKK")).isEqualByComparingTo("2055800683");
        var programme = totals.of(Side.FUNDER).getFirst();
        assertThat(totals.name(programme.party())).contains("EU-strukturfondsprogrammerne");
        assertThat(totals.amount(programme)).isEqualByComparingTo("945817621");
        assertThat(totals.of(Side.RECIPIENT)).hasSize(62);
        assertThat(reading.projects())
                .flatExtracting(SourceProject::commitments)
                .filteredOn(SourceProject.Committed::withPartners)
                .noneMatch(commitment -> commitment.party().type() == PartyType.EU_PROGRAMME);
    }

    @Test
    void takes_in_all_grants_to_the_penny() throws IOException {
        var reading = read("360giving/ab-charitable-trust.json", "360giving.yml");
        assertThat(reading.bad()).isEmpty();
        assertThat(reading.projects()).hasSize(783);
        var totals = CommittedTotals.of(reading.figures());
        assertThat(totals.byCurrency().get("GBP")).isEqualByComparingTo("12785625.00");
        assertThat(totals.of(Side.FUNDER)).hasSize(1);
        assertThat(totals.of(Side.RECIPIENT)).hasSize(322);
        assertThat(reading.projects().stream().map(SourceProject::effectiveOn).min(java.util.Comparator.naturalOrder()))
                .contains(java.time.LocalDate.of(2013, 1, 22));
    }

    @Test
    void sums_of_commands_equal_the_sums_of_the_columns() throws IOException {
        var reading = read("danish-eu-cofinancing.csv", "danish-eu-structural-funds.yml");
        var minor = reading.projects().stream()
                .flatMap(project -> project.commitments().stream())
                .mapToLong(commitment -> commitment.quantity().amount())
                .sum();
        assertThat(CommittedTotals.of(reading.figures()).byCurrency().get("DKK").movePointRight(2))
                .isEqualByComparingTo(java.math.BigDecimal.valueOf(minor));
    }
}
