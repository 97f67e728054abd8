package dk.sambog.command.agreement.rule;

import dk.sambog.command.agreement.rule.AgreementState.Awaiting;
import dk.sambog.command.agreement.rule.AgreementState.Drafted;
import dk.sambog.command.agreement.rule.AgreementState.Ended;
import dk.sambog.command.agreement.rule.AgreementState.FromSource;
import dk.sambog.command.agreement.rule.AgreementState.InForce;
import dk.sambog.command.agreement.rule.AgreementState.Open;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementFiled;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Commitment;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementEvent.AgreementTerminated;
import dk.sambog.events.agreement.AgreementEvent.BreachRecorded;
import dk.sambog.events.agreement.AgreementEvent.Period;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.AmendmentEvent.AgreementTransferred;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentInForce;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentProposed;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentSigned;
import dk.sambog.events.agreement.AmendmentEvent.PeriodExtended;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each event makes of an agreement. */
final class AgreementEvolution {
    private AgreementEvolution() {}

    static AgreementState evolve(AgreementState state, AgreementEvent event) {
        return switch (event) {
            case AgreementDrafted drafted -> new Drafted(drafted.projectId(), drafted.drafter());
            case AgreementRecordedFromSource source ->
                new FromSource(
                        source.projectId(),
                        source.commitments().stream().map(Commitment::party).collect(Collectors.toUnmodifiableSet()),
                        source.inForceTo());
            // A file tells where to find it, not what it says.
            case AgreementFiled _ -> state;
            case VersionProposed proposed -> new Open(draft(state), awaiting(proposed));
            case AgreementSigned signed -> {
                var open = (Open) state;
                yield new Open(open.draft(), signed(open.latest(), signed.party(), signed.effectiveOn()));
            }
            case AgreementInForce inForce -> inForce((Open) state, inForce);
            case AmendmentProposed proposed -> {
                var was = (InForce) state;
                yield amending(was, proposed.version(), awaiting(proposed));
            }
            case AmendmentSigned signed -> {
                var was = (InForce) state;
                yield amending(was, was.latest(), signed(amendment(was), signed.party(), signed.effectiveOn()));
            }
            case AmendmentInForce amended -> amended((InForce) state, amended);
            // Both follow an amendment in force, which has said it all.
            case PeriodExtended _, AgreementTransferred _ -> state;
            case BreachRecorded breach ->
                state instanceof Ended ended
                        ? new Ended(broken(ended.was(), breach.party()))
                        : broken((InForce) state, breach.party());
            case AgreementTerminated terminated -> new Ended(until((InForce) state, terminated.lastDay()));
        };
    }

    static Awaiting amendment(InForce agreement) {
        return Objects.requireNonNull(agreement.amendment(), "No amendment waits for signatures");
    }

    /** The same, with one more signature. */
    static Awaiting signed(Awaiting version, PartyId party, LocalDate day) {
        var signedOn = new HashMap<>(version.signedOn());
        signedOn.put(party, day);
        return new Awaiting(
                version.version(),
                version.versionHash(),
                version.period(),
                version.change(),
                version.signatories(),
                Map.copyOf(signedOn));
    }

    private static Awaiting awaiting(VersionProposed proposed) {
        return new Awaiting(
                proposed.version(), proposed.versionHash(), proposed.period(), null, proposed.signatories(), Map.of());
    }

    private static Awaiting awaiting(AmendmentProposed proposed) {
        return new Awaiting(
                proposed.version(),
                proposed.versionHash(),
                new Period(null, null),
                proposed.change(),
                proposed.signatories(),
                Map.of());
    }

    private static Drafted draft(AgreementState state) {
        return state instanceof Open open ? open.draft() : (Drafted) state;
    }

    private static InForce inForce(Open open, AgreementInForce event) {
        return new InForce(
                open.draft(),
                event.version(),
                event.version(),
                Set.copyOf(open.latest().signatories()),
                Set.of(),
                event.inForceFrom(),
                event.inForceTo(),
                null,
                Set.of());
    }

    private static InForce amending(InForce was, int latest, @Nullable Awaiting amendment) {
        return new InForce(
                was.draft(),
                was.version(),
                latest,
                was.parties(),
                was.former(),
                was.from(),
                was.to(),
                amendment,
                was.broken());
    }

    private static InForce amended(InForce was, AmendmentInForce event) {
        var parties = new HashSet<>(amendment(was).signatories());
        var former = new HashSet<>(was.former());
        var change = amendment(was).change();
        if (change != null && change.from() != null) {
            parties.remove(change.from());
            former.add(change.from());
        }
        return new InForce(
                was.draft(),
                event.version(),
                was.latest(),
                Set.copyOf(parties),
                Set.copyOf(former),
                was.from(),
                event.inForceTo(),
                null,
                was.broken());
    }

    private static InForce broken(InForce was, PartyId party) {
        var broken = new HashSet<>(was.broken());
        broken.add(party);
        return new InForce(
                was.draft(),
                was.version(),
                was.latest(),
                was.parties(),
                was.former(),
                was.from(),
                was.to(),
                was.amendment(),
                Set.copyOf(broken));
    }

    private static InForce until(InForce was, LocalDate lastDay) {
        return new InForce(
                was.draft(),
                was.version(),
                was.latest(),
                was.parties(),
                was.former(),
                was.from(),
                lastDay,
                null,
                was.broken());
    }
}
