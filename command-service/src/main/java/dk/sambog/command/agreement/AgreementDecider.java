package dk.sambog.command.agreement;

import static dk.sambog.command.agreement.AgreementRejection.ALREADY_IN_FORCE;
import static dk.sambog.command.agreement.AgreementRejection.ALREADY_SIGNED;
import static dk.sambog.command.agreement.AgreementRejection.FROM_SOURCE;
import static dk.sambog.command.agreement.AgreementRejection.HASH_DIFFERS;
import static dk.sambog.command.agreement.AgreementRejection.NEITHER_DRAFTER_NOR_SIGNATORY;
import static dk.sambog.command.agreement.AgreementRejection.NOT_A_SIGNATORY;
import static dk.sambog.command.agreement.AgreementRejection.NO_SUCH_AGREEMENT;
import static dk.sambog.command.agreement.AgreementRejection.NO_SUCH_VERSION;
import static dk.sambog.command.agreement.AgreementRejection.SIGNATORY_TWICE;
import static dk.sambog.command.agreement.AgreementRejection.TOO_FEW_SIGNATORIES;
import static dk.sambog.command.agreement.AgreementRejection.VERSION_SUPERSEDED;
import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;

import dk.sambog.command.agreement.AgreementCommand.DraftAgreement;
import dk.sambog.command.agreement.AgreementCommand.ProposeVersion;
import dk.sambog.command.agreement.AgreementCommand.RecordFromSource;
import dk.sambog.command.agreement.AgreementCommand.SignAgreement;
import dk.sambog.command.agreement.AgreementState.Drafted;
import dk.sambog.command.agreement.AgreementState.FromSource;
import dk.sambog.command.agreement.AgreementState.InForce;
import dk.sambog.command.agreement.AgreementState.NotDrafted;
import dk.sambog.command.agreement.AgreementState.Open;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The rules of agreements: a text is never edited, and binds when every signatory has signed the same version of it. */
final class AgreementDecider {
    private AgreementDecider() {}

    static List<AgreementEvent> decide(AgreementState state, AgreementCommand command, Facts facts) {
        return switch (command) {
            case DraftAgreement draft -> draft(draft, facts);
            case ProposeVersion propose -> propose(open(state), propose, facts);
            case SignAgreement sign -> sign(open(state), sign, facts);
            case RecordFromSource source -> SourceRules.record(source, facts);
        };
    }

    static AgreementState evolve(AgreementState state, AgreementEvent event) {
        return switch (event) {
            case AgreementDrafted drafted -> new Drafted(drafted.projectId(), drafted.drafter());
            case VersionProposed proposed ->
                new Open(draft(state), proposed.version(), proposed.versionHash(), proposed.signatories(), Map.of());
            case AgreementSigned signed -> {
                var was = open(state);
                yield new Open(
                        was.draft(),
                        was.version(),
                        was.versionHash(),
                        was.signatories(),
                        with(was.signedOn(), signed.party(), signed.effectiveOn()));
            }
            case AgreementInForce _ -> new InForce();
            case AgreementRecordedFromSource _ -> new FromSource();
        };
    }

    private static List<AgreementEvent> draft(DraftAgreement command, Facts facts) {
        facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        requireSignatories(command.signatories(), facts);
        facts.requireCover(command.projectId(), null);
        return List.of(
                new AgreementDrafted(command.agreementId(), command.projectId(), facts.onBehalfOf()),
                version(command.agreementId(), 1, command.text(), command.signatories()));
    }

    private static List<AgreementEvent> propose(Open agreement, ProposeVersion command, Facts facts) {
        if (!facts.onBehalfOf().equals(agreement.draft().drafter())
                && !agreement.signatories().contains(facts.onBehalfOf())) {
            throw new CommandRejected(NEITHER_DRAFTER_NOR_SIGNATORY);
        }
        requireSignatories(command.signatories(), facts);
        facts.requireCover(agreement.draft().projectId(), null);
        return List.of(version(command.agreementId(), agreement.version() + 1, command.text(), command.signatories()));
    }

    private static List<AgreementEvent> sign(Open agreement, SignAgreement command, Facts facts) {
        var party = facts.onBehalfOf();
        requireVersion(agreement, command);
        if (!agreement.signatories().contains(party)) {
            throw new CommandRejected(NOT_A_SIGNATORY);
        }
        if (agreement.signedOn().containsKey(party)) {
            throw new CommandRejected(ALREADY_SIGNED);
        }
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        facts.requireCover(agreement.draft().projectId(), null);
        var mandate = facts.mandate();
        var signed = new AgreementSigned(
                command.agreementId(),
                command.version(),
                command.versionHash(),
                party,
                mandate == null ? null : mandate.mandateId(),
                command.method(),
                command.effectiveOn());
        var signedOn = with(agreement.signedOn(), party, command.effectiveOn());
        if (!signedOn.keySet().containsAll(agreement.signatories())) {
            return List.of(signed);
        }
        var lastDay = signedOn.values().stream().max(LocalDate::compareTo).orElseThrow();
        return List.of(signed, new AgreementInForce(command.agreementId(), command.version(), lastDay));
    }

    private static void requireVersion(Open agreement, SignAgreement command) {
        if (command.version() < 1 || command.version() > agreement.version()) {
            throw new CommandRejected(NO_SUCH_VERSION, "/version");
        }
        if (command.version() < agreement.version()) {
            throw new CommandRejected(VERSION_SUPERSEDED, "/version");
        }
        if (!command.versionHash().equals(agreement.versionHash())) {
            throw new CommandRejected(HASH_DIFFERS, "/versionHash");
        }
    }

    private static void requireSignatories(List<PartyId> signatories, Facts facts) {
        var seen = new HashSet<PartyId>();
        for (int i = 0; i < signatories.size(); i++) {
            var pointer = "/signatories/" + i;
            if (!seen.add(signatories.get(i))) {
                throw new CommandRejected(SIGNATORY_TWICE, pointer);
            }
            facts.require(new Guard.OfParty(signatories.get(i)), NO_SUCH_PARTY, pointer);
        }
        if (signatories.size() < 2) {
            throw new CommandRejected(TOO_FEW_SIGNATORIES, "/signatories");
        }
    }

    private static VersionProposed version(
            AgreementId agreement, int version, TextRef text, List<PartyId> signatories) {
        return new VersionProposed(
                agreement,
                version,
                text,
                VersionHash.of(agreement, version, text.commitment(), signatories),
                List.copyOf(signatories));
    }

    private static Map<PartyId, LocalDate> with(Map<PartyId, LocalDate> signedOn, PartyId party, LocalDate day) {
        var more = new HashMap<>(signedOn);
        more.put(party, day);
        return Map.copyOf(more);
    }

    private static Drafted draft(AgreementState state) {
        return state instanceof Drafted drafted ? drafted : open(state).draft();
    }

    private static Open open(AgreementState state) {
        return switch (state) {
            case NotDrafted _, Drafted _ -> throw new CommandRejected(NO_SUCH_AGREEMENT);
            case InForce _ -> throw new CommandRejected(ALREADY_IN_FORCE);
            case FromSource _ -> throw new CommandRejected(FROM_SOURCE);
            case Open open -> open;
        };
    }
}
