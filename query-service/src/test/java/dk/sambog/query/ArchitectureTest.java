package dk.sambog.query;

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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** The rules of the house that a machine can see. */
class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.sambog.query");

    /** Everything else is a feature, so that a new feature is under the rules from its first day. */
    private static final Set<String> TECHNICAL =
            Set.of("database", "feed", "generation", "http", "identity", "postings", "problem");

    /** Pages put the answers of many features together, and nobody enters there. */
    private static final String PAGES = "web";

    @Test
    void knows_nothing_of_the_command_side() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dk.sambog.command..")
                .check(SERVICE);
    }

    @Test
    void axon_is_met_where_events_enter_and_where_they_are_projected() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dk.sambog.query.feed..", "dk.sambog.query.generation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(SERVICE);
    }

    @Test
    void a_feature_knows_no_other_feature() {
        slices().matching("dk.sambog.query.(*)..")
                .namingSlices("$1")
                .as("features")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), DescribedPredicate.not(areInAFeature()))
                .ignoreDependency(DescribedPredicate.not(areInAFeature()), DescribedPredicate.alwaysTrue())
                .check(SERVICE);
    }

    @Test
    void no_technical_room_knows_a_feature_and_nobody_the_pages() {
        noClasses()
                .that(areTechnical())
                .should()
                .dependOnClassesThat(areInAFeature())
                .check(SERVICE);
        noClasses()
                .that()
                .resideOutsideOfPackage("dk.sambog.query.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dk.sambog.query.web..")
                .check(SERVICE);
    }

    @Test
    void rooms_have_no_cycles() {
        slices().matching("dk.sambog.query.(*)..").should().beFreeOfCycles().check(SERVICE);
        slices().matching("dk.sambog.query.(**)").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void a_feature_speaks_sql_only_where_it_owns_a_table() {
        noClasses()
                .that(areInAFeature())
                .and()
                .haveNameNotMatching(".*(Projection|Table|StoredEvents)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(SERVICE);
    }

    @Test
    void a_controller_reaches_no_database() {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
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
                .resideOutsideOfPackage("dk.sambog.query.database..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(SERVICE);
    }

    @Test
    void nothing_is_counted_in_floating_point() {
        for (var type : new Class<?>[] {double.class, float.class, Double.class, Float.class}) {
            fields().should().notHaveRawType(type).check(SERVICE);
        }
    }

    @Test
    void every_room_has_its_sign_and_says_where_null_may_be() {
        assertThat(SERVICE.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy((JavaPackage room) -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    private static DescribedPredicate<JavaClass> areInAFeature() {
        return DescribedPredicate.describe("are in a feature", type -> {
            var room = room(type);
            return !room.isEmpty() && !TECHNICAL.contains(room) && !room.equals(PAGES);
        });
    }

    private static DescribedPredicate<JavaClass> areTechnical() {
        return DescribedPredicate.describe("are technical", type -> TECHNICAL.contains(room(type)));
    }

    private static String room(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith("dk.sambog.query.") ? name.split("\\.")[3] : "";
    }
}
