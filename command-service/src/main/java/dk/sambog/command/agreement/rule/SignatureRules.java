package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementRejection.ALREADY_SIGNED;
import static dk.sambog.command.agreement.rule.AgreementRejection.HASH_DIFFERS;
import static dk.sambog.command.agreement.rule.AgreementRejection.NOT_A_SIGNATORY;
import static dk.sambog.command.agreement.rule.AgreementRejection.NO_SUCH_VERSION;
import static dk.sambog.command.agreement.rule.AgreementRejection.PERIOD_OVER;
import static dk.sambog.command.agreement.rule.AgreementRejection.VERSION_SUPERSEDED;
import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;

import dk.sambog.command.agreement.rule.AgreementCommand.SignAgreement;
import dk.sambog.command.agreement.rule.AgreementState.Awaiting;
import dk.sambog.command.agreement.rule.AgreementState.InForce;
import dk.sambog.command.agreement.rule.AgreementState.Open;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AmendmentEvent.AgreementTransferred;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentInForce;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentSigned;
import dk.sambog.events.agreement.AmendmentEvent.PeriodExtended;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of signatures: a version takes force with the last signature it asks for, an amendment likewise. */
final class SignatureRules {
    private SignatureRules() {}

    static List<AgreementEvent> sign(Open agreement, SignAgreement command, Facts facts) {
        var version = agreement.latest();
        requireSignable(version, agreement.draft().projectId(), command, facts);
        var events = new ArrayList<AgreementEvent>();
        events.add(new AgreementSigned(
                command.agreementId(),
                command.version(),
                command.versionHash(),
                facts.onBehalfOf(),
                mandate(facts),
                command.method(),
                command.effectiveOn(),
                command.reason()));
        var lastSignature = completedOn(version, command, facts);
        if (lastSignature != null) {
            var period = version.period();
            var from = period.from() == null ? lastSignature : period.from();
            if (period.to() != null && from.isAfter(period.to())) {
                throw new CommandRejected(PERIOD_OVER);
            }
            events.add(new AgreementInForce(command.agreementId(), version.version(), from, period.to()));
        }
        return List.copyOf(events);
    }

    static List<AgreementEvent> signAmendment(InForce agreement, SignAgreement command, Facts facts) {
        var version = AgreementEvolution.amendment(agreement);
        requireSignable(version, agreement.draft().projectId(), command, facts);
        var events = new ArrayList<AgreementEvent>();
        events.add(new AmendmentSigned(
                command.agreementId(),
                command.version(),
                command.versionHash(),
                facts.onBehalfOf(),
                mandate(facts),
                command.method(),
                command.effectiveOn(),
                command.reason()));
        var lastSignature = completedOn(version, command, facts);
        if (lastSignature != null) {
            events.addAll(takeForce(agreement, version, lastSignature, command));
        }
        return List.copyOf(events);
    }

    private static List<AgreementEvent> takeForce(
            InForce agreement, Awaiting version, LocalDate day, SignAgreement command) {
        var id = command.agreementId();
        var change = Objects.requireNonNull(version.change());
        var to = change.newEnd() == null ? agreement.to() : change.newEnd();
        var inForce = new AmendmentInForce(id, version.version(), agreement.version(), change.kind(), day, to);
        return switch (change.kind()) {
            case PROJECT, BUDGET -> List.of(inForce);
            case EXTENSION ->
                List.of(
                        inForce,
                        new PeriodExtended(
                                id,
                                version.version(),
                                Objects.requireNonNull(agreement.to()),
                                Objects.requireNonNull(change.newEnd()),
                                day));
            case TRANSFER ->
                List.of(
                        inForce,
                        new AgreementTransferred(
                                id,
                                version.version(),
                                Objects.requireNonNull(change.from()),
                                Objects.requireNonNull(change.to()),
                                day));
        };
    }

    private static void requireSignable(Awaiting version, ProjectId project, SignAgreement command, Facts facts) {
        requireVersion(version, command);
        if (!version.signatories().contains(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_A_SIGNATORY);
        }
        if (version.signedOn().containsKey(facts.onBehalfOf())) {
            throw new CommandRejected(ALREADY_SIGNED);
        }
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        facts.requireCover(project, null);
    }

    private static void requireVersion(Awaiting latest, SignAgreement command) {
        if (command.version() < 1 || command.version() > latest.version()) {
            throw new CommandRejected(NO_SUCH_VERSION, "/version");
        }
        if (command.version() < latest.version()) {
            throw new CommandRejected(VERSION_SUPERSEDED, "/version");
        }
        if (!command.versionHash().equals(latest.versionHash())) {
            throw new CommandRejected(HASH_DIFFERS, "/versionHash");
        }
    }

    /** The day of the latest signature when this one completes them, else null. */
    private static @Nullable LocalDate completedOn(Awaiting version, SignAgreement command, Facts facts) {
        var signedOn = AgreementEvolution.signed(version, facts.onBehalfOf(), command.effectiveOn())
                .signedOn();
        return signedOn.keySet().containsAll(version.signatories())
                ? signedOn.values().stream().max(LocalDate::compareTo).orElseThrow()
                : null;
    }

    private static @Nullable MandateId mandate(Facts facts) {
        var mandate = facts.mandate();
        return mandate == null ? null : mandate.mandateId();
    }
}
