package dk.sambog.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_open_is_not_opened_again() {
        try (var first = DataFolder.open(folder.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(first.path()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is in use by a running sambog");
        }
    }

    @Test
    void a_folder_that_was_closed_opens_again() {
        DataFolder.open(folder.resolve("data")).close();

        try (var again = DataFolder.open(folder.resolve("data"))) {
            assertThat(again.logs()).isDirectory();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(file.resolve("data").toString())
                .hasMessageContaining("--data DIR");
    }

    @Test
    void a_new_folder_is_its_owners_alone() throws IOException {
        try (var data = DataFolder.open(folder.resolve("new folder"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_private_file_is_its_owners_alone() throws IOException {
        var secret = folder.resolve("secret");
        PrivateFile.write(secret, "first");
        PrivateFile.write(secret, "second");

        assertThat(secret).hasContent("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
    }
}
