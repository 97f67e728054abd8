package dk.sambog.query.party;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/parties")
@Tag(name = "things")
final class PartyController {
    private final PartyProjection parties;

    PartyController(PartyProjection parties) {
        this.parties = parties;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One party; a person under a pseudonym")
    ResponseEntity<PartyRow> party(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(visibility.includes(new PartyId(id)) ? parties.find(id) : Optional.empty());
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "Parties; persons under pseudonyms",
            description = "With `scheme` and `id` the one that holds this number in a public register.")
    Page<PartyRow> parties(
            @RequestParam(required = false) @Nullable String scheme,
            @RequestParam(required = false) @Nullable String id,
            Paging paging,
            Seen seen,
            Visibility visibility) {
        if (scheme != null || id != null) {
            var found = parties.holder(identifier(scheme, id))
                    .filter(row -> visibility.includes(new PartyId(row.partyId())));
            return Page.of(
                    new Answer<PartyRow, UUID>(seen.position(), found.stream().toList(), null),
                    Cut.LATEST,
                    PartyRow.class,
                    row -> row,
                    List::of);
        }
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        var answer =
                switch (visibility) {
                    case Visibility.Everything() -> parties.list(after, paging.size());
                    case Visibility.Parts(var projects, var own, var visible) ->
                        among(visible, seen, after, paging.size());
                };
        return Page.of(answer, Cut.LATEST, PartyRow.class, row -> row, List::of);
    }

    private static PartyIdentifier identifier(@Nullable String scheme, @Nullable String id) {
        if (scheme == null || id == null) {
            throw ProblemException.parameter(
                    scheme == null ? "scheme" : "id", "missing", "scheme and id name a register number together.");
        }
        return new PartyIdentifier(scheme, id);
    }

    /** In the order of the ids as the database has them: by their text. */
    private Answer<PartyRow, UUID> among(Set<PartyId> visible, Seen seen, @Nullable UUID after, int limit) {
        var ids = visible.stream().map(PartyId::value).collect(Collectors.toSet());
        var found = parties.byId(ids).values().stream()
                .sorted(Comparator.comparing(row -> row.partyId().toString()))
                .filter(row -> after == null || row.partyId().toString().compareTo(after.toString()) > 0)
                .toList();
        return Answer.of(seen.position(), found, limit, PartyRow::partyId);
    }
}
