package dk.sambog.command.facts;

import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.Quantity;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decider is told beside its own state: who asks, when, and what the guards hold. Plain values, locked until the
 * decision is committed.
 *
 * @param actor who is signed in
 * @param onBehalfOf the party acted for; the actor itself when nobody else is named
 * @param mandate the mandate it acts under, or null when it acts for itself
 * @param now the moment of the decision
 * @param today the local date in the installation's zone
 * @param guards what was found for each guard the command declared
 */
public record Facts(
        PartyId actor,
        PartyId onBehalfOf,
        @Nullable MandateFacts mandate,
        Instant now,
        LocalDate today,
        Map<Guard<?>, Object> guards) {

    /** The same when the actor uses {@code another} mandate. */
    public Facts under(MandateFacts another) {
        return new Facts(actor, onBehalfOf, another, now, today, guards);
    }

    /** Whether {@code party} is the one that is signed in, under whatever id it was registered. */
    public boolean isActor(PartyId party) {
        return is(actor, party);
    }

    /** Whether {@code party} is the one that is signed in or the one acted for: who does not judge or favour itself. */
    public boolean isActing(PartyId party) {
        return isActor(party) || isActedFor(party);
    }

    /** Whether {@code party} is the one acted for, under whatever id it was registered. */
    public boolean isActedFor(PartyId party) {
        return is(onBehalfOf, party);
    }

    /**
     * Whether who is signed in could do one of {@code acts} for {@code party} today. The command must have declared {@code
     * OfMandates} of the two.
     */
    public boolean mayAct(PartyId party, MandateAct... acts) {
        return find(new Guard.OfMandates(party, actor))
                .filter(held -> held.let(today, acts))
                .isPresent();
    }

    /** The organisation that operates this ledger; refused before it is founded. The command must have declared it. */
    public PartyId operator() {
        return find(new Guard.OfInstallation())
                .orElseThrow(() -> new CommandRejected(GuardRejection.NOT_FOUNDED))
                .operator();
    }

    /** Whether the party acted for operates this ledger. The command must have declared it. */
    public boolean isForOperator() {
        return find(new Guard.OfInstallation())
                .filter(installation -> installation.operator().equals(onBehalfOf))
                .isPresent();
    }

    /** Whether the mandate acted under lets do one of {@code acts}; no when it is one's own right. */
    public boolean isMandatedTo(MandateAct... acts) {
        return mandate != null && !Collections.disjoint(mandate.acts(), List.of(acts));
    }

    /** The same, where one's own right does as well. */
    public boolean isEntitledTo(MandateAct... acts) {
        return mandate == null || isMandatedTo(acts);
    }

    /** Whether the party acted for is of that type. */
    public boolean actsFor(PartyType type) {
        return find(new Guard.OfParty(onBehalfOf))
                .filter(party -> party.type() == type)
                .isPresent();
    }

    private boolean is(PartyId known, PartyId party) {
        return known.equals(party)
                || find(new Guard.OfParty(known))
                        .filter(facts -> facts.is(party))
                        .isPresent();
    }

    /** What the guard holds; empty when there is no such thing. The command must have declared it. */
    @SuppressWarnings("unchecked") // the guard's own type says what is stored for it
    public <F> Optional<F> find(Guard<F> guard) {
        return Optional.ofNullable((F) guards.get(guard));
    }

    /** What the guard holds, or a refusal that names {@code pointer}; so is a party that was merged into another. */
    public <F> F require(Guard<F> guard, GuardRejection rejection, String pointer) {
        var found = find(guard).orElseThrow(() -> new CommandRejected(rejection, pointer));
        if (found instanceof PartyFacts party && party.mergedInto() != null) {
            throw new CommandRejected(GuardRejection.PARTY_MERGED, pointer);
        }
        return found;
    }

    /** Refuses a fact of a day that has not been. */
    public void requireNotInTheFuture(LocalDate effectiveOn) {
        if (effectiveOn.isAfter(today)) {
            throw new CommandRejected(GuardRejection.EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
    }

    /** Refuses when the mandate acted under is limited to another project or a smaller amount. */
    public void requireCover(@Nullable ProjectId project, @Nullable Quantity quantity) {
        if (mandate != null && !mandate.covers(project, quantity)) {
            throw new CommandRejected(GuardRejection.MANDATE_DOES_NOT_COVER);
        }
    }
}
