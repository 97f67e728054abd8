package dk.sambog.command.authority;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthorityCheckTest {
    private static final PartyId GUILD = new PartyId(new UUID(0, 1));
    private static final PartyId INGER = new PartyId(new UUID(0, 2));
    private static final ProjectId SLUICE = new ProjectId(new UUID(0, 3));
    private static final Authority TO_GIVE_ROLES = Authority.selfOr(MandateAct.LEAD, MandateAct.ADMINISTER);

    @Test
    void who_acts_for_itself_needs_no_mandate_where_that_suffices() {
        assertThat(AuthorityCheck.isOwnRight(GUILD, GUILD, TO_GIVE_ROLES)).isTrue();
        assertThat(AuthorityCheck.isOwnRight(INGER, GUILD, TO_GIVE_ROLES)).isFalse();
        assertThat(AuthorityCheck.isOwnRight(GUILD, GUILD, Authority.mandated(MandateAct.VERIFY)))
                .isFalse();
        assertThat(AuthorityCheck.isOwnRight(INGER, GUILD, Authority.none())).isTrue();
    }

    @Test
    void offers_the_narrowest_first_and_among_equals_the_oldest() {
        var everything = mandate(1).acts(MandateAct.values()).make();
        var lead = mandate(2).make();
        var administer = mandate(3).acts(MandateAct.ADMINISTER).make();
        var much = mandate(4).ceiling(50_000).make();
        var little = mandate(5).ceiling(5_000).make();
        var inOneProject = mandate(6).project(SLUICE).make();

        assertThat(usable(List.of(everything, lead, administer, much, little, inOneProject)))
                .containsExactly(inOneProject, little, much, lead, administer, everything);
    }

    @Test
    void offers_what_lets_do_one_of_the_acts_and_nothing_else() {
        var lead = mandate(1).make();

        assertThat(usable(List.of(lead, mandate(2).acts(MandateAct.VOTE).make())))
                .containsExactly(lead);
        assertRefused(() -> usable(List.of(mandate(2).acts(MandateAct.VOTE).make())), GuardRejection.MANDATE_MISSING);
        assertRefused(() -> usable(List.of()), GuardRejection.MANDATE_MISSING);
    }

    @Test
    void offers_only_the_one_that_is_named() {
        var first = mandate(1).make();
        var second = mandate(2).make();

        assertThat(AuthorityCheck.usable(List.of(first, second), acting(second.mandateId()), TO_GIVE_ROLES, TODAY))
                .containsExactly(second);
        assertRefused(
                () -> AuthorityCheck.usable(List.of(first), acting(second.mandateId()), TO_GIVE_ROLES, TODAY),
                GuardRejection.MANDATE_MISSING);
    }

    @Test
    void refuses_what_does_not_hold_today() {
        for (var over : List.of(
                mandate(1).from(TODAY.plusDays(1)).make(),
                mandate(1).to(TODAY.minusDays(1)).make(),
                mandate(1).revokedOn(TODAY).make())) {
            assertRefused(() -> usable(List.of(over)), GuardRejection.MANDATE_NOT_VALID_NOW);
            assertThat(usable(List.of(over, mandate(2).make()))).hasSize(1);
        }
    }

    @Test
    void a_legal_act_needs_one_that_held_on_its_day() {
        var signing = Authority.selfOr(MandateAct.LEAD).on(TODAY.minusDays(10));
        var late = mandate(1).from(TODAY.minusDays(9)).make();
        var early = mandate(2).from(TODAY.minusDays(10)).make();

        assertThat(AuthorityCheck.usable(List.of(late, early), acting(null), signing, TODAY))
                .containsExactly(early);
        assertRefused(
                () -> AuthorityCheck.usable(List.of(late), acting(null), signing, TODAY),
                GuardRejection.MANDATE_NOT_VALID_THEN);
    }

    private static List<MandateFacts> usable(List<MandateFacts> held) {
        return AuthorityCheck.usable(held, acting(null), TO_GIVE_ROLES, TODAY);
    }

    private static Acting acting(@Nullable MandateId named) {
        return new Acting(INGER, GUILD, named, new UUID(9, 9));
    }

    private static Mandate mandate(int number) {
        return new Mandate(number);
    }

    /** Inger leads for the guild since last year, changed where a test says so. */
    private static final class Mandate {
        private final MandateId id;
        private Set<MandateAct> acts = Set.of(MandateAct.LEAD);
        private @Nullable ProjectId project;
        private @Nullable Quantity ceiling;
        private LocalDate from = TODAY.minusYears(1);
        private @Nullable LocalDate to;
        private @Nullable LocalDate revokedOn;

        Mandate(int number) {
            this.id = new MandateId(new UUID(1, number));
        }

        Mandate acts(MandateAct... value) {
            acts = Set.of(value);
            return this;
        }

        Mandate project(ProjectId value) {
            project = value;
            return this;
        }

        Mandate ceiling(long minorUnits) {
            ceiling = new Quantity(minorUnits, Asset.ofCurrency("DKK"));
            return this;
        }

        Mandate from(LocalDate value) {
            from = value;
            return this;
        }

        Mandate to(LocalDate value) {
            to = value;
            return this;
        }

        Mandate revokedOn(LocalDate value) {
            revokedOn = value;
            return this;
        }

        MandateFacts make() {
            return new MandateFacts(id, GUILD, INGER, acts, project, from, to, ceiling, revokedOn);
        }
    }
}
