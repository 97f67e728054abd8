package dk.sambog.events.party;

import dk.sambog.events.Commitment;
import dk.sambog.events.EntityId;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.Quantity;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a party. Names, contact and bank data are never here: an event holds a commitment to the name. */
public sealed interface PartyEvent extends LedgerEvent {
    PartyId partyId();

    /** {@code name} commits to the UTF-8 bytes of the name in the vault. */
    record PartyRegistered(PartyId partyId, PartyType type, List<PartyIdentifier> identifiers, Commitment name)
            implements PartyEvent {}

    /**
     * {@code grantee} may from now on do {@code acts} for {@code partyId}.
     *
     * @param projectId the only project it holds for, or null for all
     * @param validFrom first local date it may be used for
     * @param validTo last local date, or null when open-ended
     * @param ceiling the largest amount per act, or null without limit
     */
    record MandateGranted(
            PartyId partyId,
            MandateId mandateId,
            PartyId grantee,
            List<MandateAct> acts,
            @Nullable ProjectId projectId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Quantity ceiling)
            implements PartyEvent {
        @Override
        public EntityId inner() {
            return mandateId;
        }
    }

    /** From {@code effectiveOn} on the mandate can no longer be used. */
    record MandateRevoked(PartyId partyId, MandateId mandateId, LocalDate effectiveOn, TextRef reason)
            implements PartyEvent {
        @Override
        public EntityId inner() {
            return mandateId;
        }
    }

    /**
     * Somebody made sure who the party is.
     *
     * @param identifier the register number that was looked up, or null when none was
     * @param evidence what it rests on, or null
     */
    record PartyIdentityVerified(
            PartyId partyId,
            IdentityMethod method,
            @Nullable PartyIdentifier identifier,
            @Nullable DocumentRef evidence,
            LocalDate effectiveOn)
            implements PartyEvent {}

    /** {@code member} belongs to the informal group {@code partyId} from {@code effectiveOn} on. */
    record MemberJoined(PartyId partyId, PartyId member, LocalDate effectiveOn) implements PartyEvent {}

    /** From {@code effectiveOn} on {@code member} no longer belongs to the group. */
    record MemberLeft(PartyId partyId, PartyId member, LocalDate effectiveOn) implements PartyEvent {}

    /**
     * The party has a role in a project.
     *
     * @param validFrom first local date
     * @param validTo last local date, or null when open-ended
     */
    record RoleAssigned(
            PartyId partyId,
            RoleId roleId,
            ProjectId projectId,
            Role role,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements PartyEvent {
        @Override
        public EntityId inner() {
            return roleId;
        }
    }

    /** From {@code effectiveOn} on the party no longer has the role. */
    record RoleRevoked(PartyId partyId, RoleId roleId, LocalDate effectiveOn, TextRef reason) implements PartyEvent {
        @Override
        public EntityId inner() {
            return roleId;
        }
    }

    /**
     * {@code partyId} was {@code survivor} all along: it accepts nothing more, and both histories stay as they are. The
     * survivor holds the register numbers of both, and the mandates both were given; those the other gave have ended.
     */
    record PartiesMerged(PartyId partyId, PartyId survivor, LocalDate effectiveOn, TextRef reason)
            implements PartyEvent {}

    /**
     * A detail was written down, changed or removed.
     *
     * @param before commits to what stood there; null when nothing did
     * @param after commits to the UTF-8 bytes that stand there now; null when it was removed
     * @param correctedBy who wrote it: an account is confirmed by somebody else
     */
    record PartyDetailsCorrected(
            PartyId partyId,
            PartyDetail field,
            @Nullable Commitment before,
            @Nullable Commitment after,
            PartyId correctedBy)
            implements PartyEvent {}

    /** Somebody else than who entered it stands for the payout account: from now on it counts. */
    record PayoutAccountConfirmed(PartyId partyId, Commitment account, PartyId confirmedBy) implements PartyEvent {}

    /** The person asked to be erased, or was to be, and a law says that the data stays up to and with {@code retainUntil}. */
    record ErasureDeferred(PartyId partyId, LegalBasis legalBasis, LocalDate retainUntil, PartyId decidedBy)
            implements PartyEvent {}

    /** Key, salts and everything the vault held of the person are destroyed; what was done and given stays. */
    record PartyErased(PartyId partyId, LegalBasis legalBasis, PartyId decidedBy) implements PartyEvent {}
}
