package dk.sambog.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.problem.Rejection;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a machine can see. */
class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.sambog.command");

    /** Everything else is a feature, so that a new feature is under the rules from its first day. */
    private static final Set<String> TECHNICAL = Set.of(
            "authority",
            "ballotbox",
            "batch",
            "body",
            "clock",
            "content",
            "database",
            "decision",
            "democlock",
            "eventstore",
            "facts",
            "guard",
            "idempotency",
            "identity",
            "lint",
            "operating",
            "openapi",
            "problem",
            "request",
            "seal",
            "sequencer",
            "vault");

    @Test
    void knows_nothing_of_the_query_side() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dk.sambog.query..")
                .check(SERVICE);
    }

    @Test
    void a_decision_is_pure() {
        noClasses()
                .that()
                .haveNameMatching(".*(Decider|Evolution|State|State\\$.*|Rejection|Facts)")
                .and(areInAFeature())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "java.sql..",
                        "javax.sql..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..",
                        "jakarta..")
                .check(SERVICE);
    }

    @Test
    void axon_is_met_by_aggregates_and_in_its_own_rooms_only() {
        noClasses()
                .that(areInAFeature())
                .and()
                .areNotAnnotatedWith(Aggregate.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(SERVICE);
        noClasses()
                .that()
                .resideOutsideOfPackages("dk.sambog.command.decision..", "dk.sambog.command.eventstore..")
                .and(DescribedPredicate.not(areInAFeature()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(SERVICE);
    }

    @Test
    void an_aggregate_is_a_shell() {
        noClasses()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.web..", "jakarta..")
                                .or(resideInAPackage("dk.sambog.command.problem..")))
                .check(SERVICE);
    }

    @Test
    void a_feature_knows_no_other_feature() {
        slices().matching("dk.sambog.command.(*)..")
                .namingSlices("$1")
                .as("features")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), DescribedPredicate.not(areInAFeature()))
                // The founding registers the first parties: it is the one story that party tells and installation
                // begins.
                .ignoreDependency(
                        resideInAPackage("dk.sambog.command.installation"), resideInAPackage("dk.sambog.command.party"))
                .check(SERVICE);
    }

    @Test
    void no_technical_room_knows_a_feature() {
        noClasses()
                .that(DescribedPredicate.not(areInAFeature()))
                .should()
                .dependOnClassesThat(areInAFeature())
                .check(SERVICE);
    }

    @Test
    void rooms_have_no_cycles() {
        slices().matching("dk.sambog.command.(*)..").should().beFreeOfCycles().check(SERVICE);
        slices().matching("dk.sambog.command.(**)").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void a_feature_speaks_no_sql() {
        noClasses()
                .that(areInAFeature())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(SERVICE);
    }

    @Test
    void a_controller_reaches_no_database() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcTemplate.class)
                .check(SERVICE);
    }

    @Test
    void time_and_chance_come_in_as_arguments() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Random.class)
                .check(SERVICE);
        noClasses()
                .that()
                .resideOutsideOfPackage("dk.sambog.command.clock..")
                .and()
                // Axon finds it as a service and gives it nothing.
                .doNotHaveSimpleName("LedgerIdentifiers")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(SecureRandom.class)
                .check(SERVICE);
    }

    @Test
    void nothing_is_counted_in_floating_point() {
        for (var type : new Class<?>[] {double.class, float.class, Double.class, Float.class}) {
            fields().should().notHaveRawType(type).check(SERVICE);
        }
    }

    @Test
    void commands_are_records_and_refusals_enums() {
        classes()
                .that()
                .areAssignableTo(LedgerCommand.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(SERVICE);
        classes()
                .that()
                .areAssignableTo(Rejection.class)
                .and()
                .areNotInterfaces()
                .should()
                .beEnums()
                .check(SERVICE);
    }

    @Test
    void nothing_in_a_feature_is_public() {
        // What an inner room shows, it shows to its own feature: others do not come in, and technical rooms neither.
        noClasses()
                .that(areInAFeature())
                .and()
                .resideInAnyPackage("dk.sambog.command.*")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("Founders")
                .and()
                .doNotHaveSimpleName("RegistrationBody")
                .should()
                .bePublic()
                .check(SERVICE);
    }

    @Test
    void every_room_has_its_sign_and_says_where_null_may_be() {
        var rooms = SERVICE.stream().map(JavaClass::getPackage).distinct();

        assertThat(rooms)
                .allSatisfy((JavaPackage room) -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    private static DescribedPredicate<JavaClass> areInAFeature() {
        return DescribedPredicate.describe("are in a feature", type -> {
            var room = type.getPackageName();
            return room.startsWith("dk.sambog.command.") && !TECHNICAL.contains(room.split("\\.")[3]);
        });
    }
}
