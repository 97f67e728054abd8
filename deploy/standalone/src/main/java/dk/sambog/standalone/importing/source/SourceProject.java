package dk.sambog.standalone.importing.source;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProductionForm;
import java.time.LocalDate;
import java.util.List;
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
        static Organisation of(PartyType type, String name, @Nullable PartyIdentifier identifier) {
            var key = identifier == null ? keyOfName(name) : keyOfNumber(identifier.scheme(), identifier.id());
            return new Organisation(key, type, name, identifier);
        }

        public static String keyOfName(String name) {
            return "party/name/" + Digests.of(name);
        }

        public static String keyOfNumber(String scheme, String id) {
            return "party/" + scheme + "/" + id;
        }
    }

    /** @param withPartners joint with partners whose shares the file does not give */
    public record Committed(Organisation party, ContributionKind kind, Quantity quantity, boolean withPartners) {}
}
