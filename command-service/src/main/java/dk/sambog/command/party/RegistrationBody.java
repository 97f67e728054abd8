package dk.sambog.command.party;

import dk.sambog.command.lint.TextLint;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who a new party is, as a request writes it.
 *
 * @param name 1–200 characters; kept in the vault only
 */
public record RegistrationBody(
        @NotNull PartyType type,
        @NotNull String name,
        @Nullable List<@NotNull @Valid IdentifierBody> identifiers) {
    /** A number in a public register, such as {@code DK-CVR} {@code 12345678}. */
    public record IdentifierBody(
            @NotNull String scheme, @NotNull String id) {}

    /** The register numbers in their one form; refused when one is a CPR number. */
    List<PartyIdentifier> toIdentifiers(String pointer) {
        return identifiers == null
                ? List.of()
                : IntStream.range(0, identifiers.size())
                        .mapToObj(i -> {
                            var written = identifiers.get(i);
                            TextLint.requireNoCpr(pointer + "/" + i + "/id", written.id());
                            return Identifiers.written(written.scheme(), written.id());
                        })
                        .toList();
    }
}
