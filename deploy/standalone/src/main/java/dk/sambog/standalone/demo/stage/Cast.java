package dk.sambog.standalone.demo.stage;

import dk.sambog.standalone.folder.PrivateFile;
import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.identity.DemoUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which party everybody is. Kept in the data folder, for the ledger itself says no names.
 *
 * @param begin the day the demo's ledger was founded, on the demo's clock
 */
public record Cast(
        LocalDate begin,
        Map<DemoUser, String> people,
        Map<Organisation, String> organisations,
        Map<Neighbour, String> neighbours) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Cast beginning(LocalDate begin) {
        return new Cast(
                begin,
                new EnumMap<>(DemoUser.class),
                new EnumMap<>(Organisation.class),
                new EnumMap<>(Neighbour.class));
    }

    /** Empty before the demo's ledger was founded. */
    public static Optional<Cast> find(Path folder) {
        var file = file(folder);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Cast.class));
        } catch (IOException | JacksonException e) {
            throw new Refused("The demo's cast in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public void keep(Path folder) {
        PrivateFile.write(file(folder), JSON.writeValueAsString(this));
    }

    private static Path file(Path folder) {
        return folder.resolve("demo-cast.json");
    }

    String id(DemoUser person) {
        return known(people.get(person), person.fullName());
    }

    String id(Organisation organisation) {
        return known(organisations.get(organisation), organisation.fullName());
    }

    String id(Neighbour neighbour) {
        return known(neighbours.get(neighbour), neighbour.fullName());
    }

    private static String known(@org.jspecify.annotations.Nullable String id, String name) {
        if (id == null) {
            throw new Refused("The demo's cast has no " + name + ": it was begun by another version.");
        }
        return id;
    }
}
