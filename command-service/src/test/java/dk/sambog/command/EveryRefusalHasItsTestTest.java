package dk.sambog.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.problem.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A refusal nobody tests is a promise nobody keeps. Every reason to refuse stands in a test, by its constant or by the slug
 * a caller sees, and every command is given to its decider somewhere.
 */
class EveryRefusalHasItsTestTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.sambog.command");

    @Test
    void every_reason_to_refuse_stands_in_a_test() {
        var tests = testSources();
        var untested =
                rejections().filter(rejection -> !mentions(tests, rejection)).map(EveryRefusalHasItsTestTest::name);

        assertThat(untested).isEmpty();
    }

    @Test
    void every_command_is_given_to_its_decider_in_a_test() {
        var tests = testSources();
        var untested = MAIN.stream()
                .filter(type -> type.isAssignableTo(LedgerCommand.class) && type.isRecord())
                .map(JavaClass::getSimpleName)
                .filter(command -> !contains(tests, "new " + command));

        assertThat(untested).isEmpty();
    }

    /** The slug is what callers program against: one that means two things means nothing. */
    @Test
    void refusals_that_share_a_slug_say_the_same() {
        var sentences = rejections()
                .collect(Collectors.groupingBy(
                        Rejection::slug, Collectors.mapping(Rejection::english, Collectors.toSet())));

        assertThat(sentences)
                .allSatisfy((slug, found) -> assertThat(found).as(slug).hasSize(1));
    }

    @Test
    void every_refusal_says_what_is_wrong_in_english_and_danish() {
        assertThat(rejections()).allSatisfy(rejection -> {
            assertThat(rejection.english()).endsWith(".");
            assertThat(rejection.danish()).endsWith(".").isNotEqualTo(rejection.english());
            assertThat(rejection.slug()).matches("[a-z0-9-]+");
            assertThat(rejection.status()).isBetween(400, 599);
        });
    }

    private static Stream<Rejection> rejections() {
        return MAIN.stream()
                .filter(type -> type.isAssignableTo(Rejection.class) && type.isEnum())
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(Rejection.class::cast);
    }

    private static boolean mentions(List<String> tests, Rejection rejection) {
        return contains(tests, ((Enum<?>) rejection).name())
                || contains(tests, "\"" + rejection.slug() + "\"")
                || contains(tests, "/problems/" + rejection.slug());
    }

    private static boolean contains(List<String> tests, String text) {
        var word = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(text) + "(?![A-Za-z0-9_-])");
        return tests.stream().anyMatch(source -> word.matcher(source).find());
    }

    private static String name(Rejection rejection) {
        return rejection.getClass().getSimpleName() + "." + ((Enum<?>) rejection).name();
    }

    /** Without imports: what is only imported is not yet tested. */
    private static List<String> testSources() {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(EveryRefusalHasItsTestTest::withoutImports)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutImports(Path source) {
        try (var lines = Files.lines(source)) {
            return lines.filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
