package dk.sambog.standalone.importing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ImportingArchitectureTest {
    private static final String ROOM = "dk.sambog.standalone.importing";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOM);

    @Test
    void a_mapping_knows_no_file_and_a_file_knows_no_ledger() {
        noClasses()
                .that()
                .resideInAPackage(ROOM + ".mapping..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOM, ROOM + ".source", ROOM + ".reading", ROOM + ".ledger", ROOM + ".batch")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOM + ".source")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOM, ROOM + ".reading", ROOM + ".ledger", ROOM + ".batch", "java.net.http..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOM + ".reading")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOM, ROOM + ".ledger", ROOM + ".batch", "java.net.http..")
                .check(CLASSES);
    }

    @Test
    void the_only_way_in_is_the_public_http_api() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dk.sambog.command..",
                        "dk.sambog.query..",
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework..")
                .check(CLASSES);
    }
}
