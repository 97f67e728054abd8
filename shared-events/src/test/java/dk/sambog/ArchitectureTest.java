package dk.sambog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.sambog.events.EntityId;
import dk.sambog.events.LedgerEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What keeps the published language a language: no machinery, no cycles, no floating point. */
class ArchitectureTest {
    private static final JavaClasses LANGUAGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.sambog");

    @Test
    void depends_on_the_jdk_jspecify_and_jackson_annotations_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "dk.sambog..", "org.jspecify.annotations..", "com.fasterxml.jackson.annotation..")
                .check(LANGUAGE);
    }

    @Test
    void does_no_input_or_output() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..", "java.nio.channels..")
                .check(LANGUAGE);
    }

    @Test
    void events_know_nothing_of_the_log() {
        noClasses()
                .that()
                .resideInAPackage("dk.sambog.events..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dk.sambog.log..")
                .check(LANGUAGE);
    }

    @Test
    void value_types_know_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("dk.sambog.events")
                .and()
                .doNotHaveSimpleName("EventCatalogue")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dk.sambog.events.*..")
                .check(LANGUAGE);
    }

    @Test
    void an_event_is_a_record_of_a_sealed_interface_without_the_word_event() {
        classes()
                .that()
                .areAssignableTo(LedgerEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould()
                .haveSimpleNameNotEndingWith("Event")
                .andShould(belongToASealedInterface())
                .check(LANGUAGE);
    }

    @Test
    void an_id_is_a_record() {
        classes()
                .that()
                .implement(EntityId.class)
                .should()
                .beRecords()
                .andShould()
                .haveSimpleNameEndingWith("Id")
                .check(LANGUAGE);
    }

    @Test
    void nothing_is_counted_in_floating_point() {
        fields().should().notHaveRawType(double.class).check(LANGUAGE);
        fields().should().notHaveRawType(float.class).check(LANGUAGE);
        fields().should().notHaveRawType(Double.class).check(LANGUAGE);
        fields().should().notHaveRawType(Float.class).check(LANGUAGE);
    }

    @Test
    void nobody_asks_for_the_time_or_for_chance() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(LANGUAGE);
    }

    /** A pledge names a contribution and a contribution a pledge: ids may meet, the rest of a feature may not. */
    @Test
    void has_no_cycles_between_the_rooms() {
        slices().matching("dk.sambog.(*)..").should().beFreeOfCycles().check(LANGUAGE);
    }

    private static ArchCondition<JavaClass> belongToASealedInterface() {
        return new ArchCondition<>("belong to a sealed interface") {
            @Override
            public void check(JavaClass event, ConditionEvents found) {
                var sealed = event.getRawInterfaces().stream()
                        .anyMatch(feature -> feature.reflect().isSealed());
                found.add(new SimpleConditionEvent(event, sealed, event.getName()));
            }
        };
    }
}
