package dk.sambog.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.sambog.standalone");

    @Test
    void no_two_rooms_need_each_other() {
        slices().matching("dk.sambog.standalone.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void rooms_do_not_know_the_verbs() {
        noClasses()
                .that()
                .resideInAnyPackage("dk.sambog.standalone.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dk.sambog.standalone")
                .check(CLASSES);
    }

    @Test
    void the_demo_knows_the_ledger_by_its_public_interface_alone() {
        noClasses()
                .that()
                .resideInAPackage("dk.sambog.standalone.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dk.sambog.command..", "dk.sambog.query..", "dk.sambog.events..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void only_the_process_and_the_demo_clock_know_the_services() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dk.sambog.standalone.process..", "dk.sambog.standalone.folder..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dk.sambog.command..", "dk.sambog.query..")
                .check(CLASSES);
    }
}
