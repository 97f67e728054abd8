package dk.sambog.standalone.importing.reading;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.standalone.importing.source.Digests;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one record says: a project and who committed what to it.
 *
 * @param line the line of the file the record begins on, from 1
 * @param recordId the record's name in its data set: its key when that is a code, else {@code sha256-} and 32 hex digits
 * @param effectiveOn when it was committed
 */
public record SourceProject(
        long line,
        String recordId,
        String title,
        @Nullable String description,
        ProductionForm form,
        Organisation beneficiary,
        LocalDate effectiveOn,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        List<ExternalReference> externalReferences,
        List<Committed> commitments) {

    /**
     * An organisation of the file.
     *
     * @param key the same for the same organisation in every file: its number in a register, or a digest of its name
     */
    public record Organisation(
            String key,
            PartyType type,
            String name,
            @Nullable PartyIdentifier identifier) {
        public static String keyOfName(String name) {
            return "party/name/" + Digests.of(name);
        }

        /** @param id in capitals, as registers write it and the ledger keeps it */
        public static String keyOfNumber(String scheme, String id) {
            return "party/" + scheme + "/" + id;
        }

        static String keyOfPublishersId(String id) {
            return "party/id/" + Digests.of(id);
        }

        /** How the ledger can be asked for it: by its register number, or else by its name. */
        public String ledgerKey() {
            return identifier == null ? keyOfName(name) : key;
        }
    }

    /** Everyone who takes part in these projects, each once as it stands first in the file, by key. */
    public static Map<String, Organisation> organisations(List<SourceProject> projects) {
        var organisations = new LinkedHashMap<String, Organisation>();
        projects.stream()
                .flatMap(SourceProject::parties)
                .forEach(party -> organisations.putIfAbsent(party.key(), party));
        return organisations;
    }

    /** Who commits, and who leads. */
    public Stream<Organisation> parties() {
        return Stream.concat(commitments.stream().map(Committed::party), Stream.of(beneficiary));
    }

    /** @param withPartners joint with partners whose shares the file does not give */
    public record Committed(Organisation party, ContributionKind kind, Quantity quantity, boolean withPartners) {}
}
