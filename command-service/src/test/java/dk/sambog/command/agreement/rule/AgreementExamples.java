package dk.sambog.command.agreement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.command.agreement.rule.AgreementCommand.DraftAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.ProposeVersion;
import dk.sambog.command.agreement.rule.AgreementCommand.RecordFromSource;
import dk.sambog.command.agreement.rule.AgreementCommand.SignAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.Wording;
import dk.sambog.command.agreement.rule.AgreementState.NotDrafted;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.Quantity;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementEvent.Period;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The guild and the town agree about a sluice; the operator reads what was published about it. */
final class AgreementExamples {
    static final AgreementId AGREEMENT = new AgreementId(id(1));
    static final ProjectId PROJECT = new ProjectId(id(2));
    static final PartyId GUILD = new PartyId(id(10));
    static final PartyId TOWN = new PartyId(id(11));
    static final PartyId FIRM = new PartyId(id(12));
    static final PartyId OPERATOR = new PartyId(id(13));
    static final PartyId STRANGER = new PartyId(id(99));
    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final TextRef TEXT = text(20);
    static final TextRef OTHER_TEXT = text(21);
    static final TextRef REASON = text(22);
    static final DocumentRef SCAN = new DocumentRef(new DocumentId(id(40)), new Commitment("d".repeat(64)));
    static final Period OPEN_PERIOD = new Period(null, null);

    private AgreementExamples() {}

    static List<AgreementEvent> when(PartyId party, AgreementCommand command, AgreementEvent... history) {
        return AgreementDecider.decide(after(history), command, facts(party, null, everything()));
    }

    static AgreementState after(AgreementEvent... history) {
        AgreementState state = new NotDrafted();
        for (var event : history) {
            state = AgreementDecider.evolve(state, event);
        }
        return state;
    }

    static void refused(Rejection rejection, @Nullable String pointer, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(CommandRejected.class, refusal -> {
            assertThat(refusal.rejection()).isEqualTo(rejection);
            assertThat(refusal.pointer()).isEqualTo(pointer);
        });
    }

    static AgreementEvent[] begun() {
        return new AgreementEvent[] {drafted(GUILD), proposed(1, TEXT, GUILD, TOWN)};
    }

    static AgreementEvent[] inForce() {
        return with(begun(), signed(1, GUILD, TODAY), signed(1, TOWN, TODAY), inForce(1, TODAY));
    }

    /** The same, with a first and a last day. */
    static AgreementEvent[] inForceUntil(LocalDate to) {
        return with(
                begun(),
                signed(1, GUILD, TODAY),
                signed(1, TOWN, TODAY),
                new AgreementInForce(AGREEMENT, 1, TODAY.minusYears(1), to));
    }

    static AgreementInForce inForce(int version, LocalDate from) {
        return new AgreementInForce(AGREEMENT, version, from, null);
    }

    static AgreementEvent[] with(AgreementEvent[] history, AgreementEvent... more) {
        var all = Arrays.copyOf(history, history.length + more.length);
        System.arraycopy(more, 0, all, history.length, more.length);
        return all;
    }

    static DraftAgreement draft(PartyId... signatories) {
        return new DraftAgreement(AGREEMENT, PROJECT, wording(TEXT, signatories), List.of());
    }

    static ProposeVersion propose(PartyId... signatories) {
        return new ProposeVersion(AGREEMENT, wording(OTHER_TEXT, signatories));
    }

    static SignAgreement sign(int version, LocalDate day) {
        return new SignAgreement(AGREEMENT, version, hash(version), SignatureMethod.MITID, day, null);
    }

    static AgreementDrafted drafted(PartyId drafter) {
        return new AgreementDrafted(AGREEMENT, PROJECT, drafter);
    }

    static VersionProposed proposed(int version, TextRef text, PartyId... signatories) {
        var all = List.of(signatories);
        return new VersionProposed(
                AGREEMENT, version, text, List.of(), OPEN_PERIOD, hash(version, text, all), all, TODAY, null);
    }

    static Wording wording(TextRef text, PartyId... signatories) {
        return new Wording(text, List.of(), OPEN_PERIOD, List.of(signatories), TODAY, null);
    }

    static AgreementSigned signed(int version, PartyId party, LocalDate day) {
        return new AgreementSigned(AGREEMENT, version, hash(version), party, null, SignatureMethod.MITID, day, null);
    }

    static String hash(int version) {
        return hash(version, TEXT, List.of(GUILD, TOWN));
    }

    private static String hash(int version, TextRef text, List<PartyId> signatories) {
        return VersionHash.of(AGREEMENT, version, text, List.of(), OPEN_PERIOD, signatories);
    }

    static RecordFromSource source(AgreementRecordedFromSource.Commitment... commitments) {
        return source(TODAY, TODAY.minusYears(1), TODAY.plusYears(1), commitments);
    }

    static RecordFromSource source(
            LocalDate effectiveOn,
            LocalDate from,
            LocalDate to,
            AgreementRecordedFromSource.Commitment... commitments) {
        return new RecordFromSource(
                AGREEMENT,
                PROJECT,
                new AgreementRecordedFromSource.Source(SCAN, 17, "EU-17"),
                List.of(commitments),
                from,
                to,
                List.of(new ExternalReference("eu-project", "17")),
                effectiveOn,
                effectiveOn);
    }

    static AgreementRecordedFromSource recorded(RecordFromSource command) {
        return new AgreementRecordedFromSource(
                AGREEMENT,
                PROJECT,
                command.source(),
                command.commitments(),
                command.inForceFrom(),
                command.inForceTo(),
                command.externalReferences(),
                command.effectiveOn(),
                command.accountingDate());
    }

    static AgreementRecordedFromSource.Commitment eu(long oere) {
        return commitment(FIRM, ContributionKind.CASH_GRANT, kroner(oere));
    }

    static AgreementRecordedFromSource.Commitment commitment(PartyId party, ContributionKind kind, Quantity quantity) {
        return new AgreementRecordedFromSource.Commitment(party, kind, quantity, false);
    }

    static Quantity kroner(long oere) {
        return new Quantity(oere, Asset.ofCurrency("DKK"));
    }

    static MandateFacts elsewhere() {
        return mandate(new ProjectId(id(3)));
    }

    static MandateFacts mandate(ProjectId project) {
        return new MandateFacts(
                new MandateId(id(30)),
                GUILD,
                STRANGER,
                Set.of(MandateAct.SIGN),
                project,
                LocalDate.EPOCH,
                null,
                null,
                null);
    }

    static Facts facts(PartyId party, @Nullable MandateFacts mandate, Map<Guard<?>, Object> guards) {
        var actor = mandate == null ? party : mandate.grantee();
        return new Facts(actor, party, mandate, Instant.parse("2026-03-09T10:00:00Z"), TODAY, guards);
    }

    static Map<Guard<?>, Object> everything() {
        var guards = parties(GUILD, TOWN, FIRM, OPERATOR);
        guards.put(new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
        guards.put(new Guard.OfProject(PROJECT), new ProjectFacts(PROJECT, GUILD, true));
        return guards;
    }

    static Map<Guard<?>, Object> parties(PartyId... parties) {
        var guards = new HashMap<Guard<?>, Object>();
        for (var party : parties) {
            guards.put(new Guard.OfParty(party), new PartyFacts(party, PartyType.ASSOCIATION));
        }
        return guards;
    }

    static TextRef text(int number) {
        return new TextRef(
                new TextId(id(number)),
                new Commitment(Integer.toHexString(number).repeat(32)));
    }

    static UUID id(int number) {
        return new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
