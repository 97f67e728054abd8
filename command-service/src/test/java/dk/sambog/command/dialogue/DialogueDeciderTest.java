package dk.sambog.command.dialogue;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static dk.sambog.command.testing.TestFacts.actingFor;
import static dk.sambog.command.testing.TestFacts.alsoKnownAs;
import static dk.sambog.command.testing.TestFacts.by;
import static dk.sambog.command.testing.TestFacts.holding;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.dialogue.DialogueCommand.ConcludeDialogue;
import dk.sambog.command.dialogue.DialogueCommand.OpenDialogue;
import dk.sambog.command.dialogue.DialogueCommand.ReplyForCouncil;
import dk.sambog.command.dialogue.DialogueCommand.StatePosition;
import dk.sambog.command.dialogue.DialogueCommand.VoiceCommitment;
import dk.sambog.command.dialogue.DialogueState.NotOpened;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.Quantity;
import dk.sambog.events.dialogue.DialogueEvent;
import dk.sambog.events.dialogue.DialogueEvent.CommitmentVoiced;
import dk.sambog.events.dialogue.DialogueEvent.CouncilReplied;
import dk.sambog.events.dialogue.DialogueEvent.DialogueConcluded;
import dk.sambog.events.dialogue.DialogueEvent.DialogueConcluded.Conclusion;
import dk.sambog.events.dialogue.DialogueEvent.DialogueOpened;
import dk.sambog.events.dialogue.DialogueEvent.PositionStated;
import dk.sambog.events.dialogue.DialogueId;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialogueDeciderTest {
    private static final PartyId GUILD = new PartyId(new UUID(0, 1));
    private static final PartyId COUNCIL = new PartyId(new UUID(0, 2));
    private static final PartyId KAREN = new PartyId(new UUID(0, 3));
    private static final PartyId STRANGER = new PartyId(new UUID(0, 4));
    private static final ProjectId SLUICE = new ProjectId(new UUID(0, 5));
    private static final DialogueId DIALOGUE = new DialogueId(new UUID(0, 6));
    private static final TextRef TEXT =
            new TextRef(new TextId(new UUID(0, 7)), Commitment.to(new byte[32], new byte[0]));
    private static final Quantity MONEY = new Quantity(15_000_000, Asset.ofCurrency("DKK"));
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 1);

    private final DialogueState open = DialogueState.evolve(new NotOpened(), opened(List.of(GUILD, COUNCIL, KAREN)));

    @Test
    void the_lead_opens_a_dialogue_and_takes_part() {
        assertThat(decide(new NotOpened(), opening(COUNCIL, KAREN), lead()))
                .containsExactly(opened(List.of(GUILD, COUNCIL, KAREN)));
    }

    @Test
    void refuses_a_dialogue_about_a_project_one_does_not_lead() {
        assertRefused(
                () -> decide(new NotOpened(), opening(COUNCIL), by(GUILD)),
                GuardRejection.NO_SUCH_PROJECT,
                "/projectId");
        var other = holding(by(KAREN), new Guard.OfProject(SLUICE), new ProjectFacts(SLUICE, GUILD, true));
        assertRefused(() -> decide(new NotOpened(), opening(COUNCIL), other), DialogueRejection.NOT_THE_LEAD);
    }

    @Test
    void refuses_participants_that_are_not_there_or_come_twice() {
        assertRefused(
                () -> decide(new NotOpened(), opening(COUNCIL, STRANGER), lead()),
                GuardRejection.NO_SUCH_PARTY,
                "/participants/1");
        assertRefused(
                () -> decide(new NotOpened(), opening(COUNCIL, COUNCIL), lead()),
                DialogueRejection.PARTICIPANT_TWICE,
                "/participants/1");
        assertRefused(
                () -> decide(new NotOpened(), opening(GUILD), lead()),
                DialogueRejection.PARTICIPANT_TWICE,
                "/participants/0");
    }

    @Test
    void refuses_a_dialogue_with_oneself() {
        assertRefused(
                () -> decide(new NotOpened(), opening(), lead()), DialogueRejection.TALKS_TO_ITSELF, "/participants");
    }

    @Test
    void participants_state_positions() {
        assertThat(decide(open, new StatePosition(DIALOGUE, TEXT, TODAY), by(KAREN)))
                .containsExactly(new PositionStated(DIALOGUE, KAREN, TEXT, TODAY));
    }

    @Test
    void what_a_party_voices_is_only_voiced() {
        assertThat(decide(open, new VoiceCommitment(DIALOGUE, MONEY, TEXT, TODAY), council()))
                .containsExactly(new CommitmentVoiced(DIALOGUE, COUNCIL, MONEY, TEXT, TODAY));
    }

    @Test
    void a_municipality_that_takes_part_answers_for_the_council() {
        assertThat(decide(open, new ReplyForCouncil(DIALOGUE, TEXT, TODAY), council()))
                .containsExactly(new CouncilReplied(DIALOGUE, COUNCIL, TEXT, TODAY));
    }

    @Test
    void refuses_an_answer_for_the_council_by_any_other_type_of_party() {
        for (var type : PartyType.values()) {
            if (type != PartyType.MUNICIPALITY) {
                var facts = holding(by(KAREN), new Guard.OfParty(KAREN), new PartyFacts(KAREN, type));
                assertRefused(
                        () -> decide(open, new ReplyForCouncil(DIALOGUE, TEXT, TODAY), facts),
                        DialogueRejection.NOT_THE_COUNCIL);
            }
        }
    }

    @Test
    void refuses_what_somebody_says_who_does_not_take_part() {
        for (var command : List.of(
                new StatePosition(DIALOGUE, TEXT, TODAY),
                new VoiceCommitment(DIALOGUE, MONEY, TEXT, TODAY),
                new ReplyForCouncil(DIALOGUE, TEXT, TODAY))) {
            assertRefused(() -> decide(open, command, by(STRANGER)), DialogueRejection.NOT_A_PARTICIPANT);
        }
    }

    @Test
    void refuses_to_voice_more_than_ones_mandate_reaches() {
        var little = actingFor(by(STRANGER), COUNCIL, null, MONEY, MandateAct.SIGN);
        assertThat(decide(open, new VoiceCommitment(DIALOGUE, MONEY, TEXT, TODAY), little))
                .hasSize(1);
        assertRefused(
                () -> decide(open, new VoiceCommitment(DIALOGUE, MONEY.plus(MONEY), TEXT, TODAY), little),
                GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @Test
    void what_is_said_for_a_party_needs_a_right_to_it_on_that_day() {
        for (var command : List.of(
                new StatePosition(DIALOGUE, TEXT, AUTUMN),
                new VoiceCommitment(DIALOGUE, MONEY, TEXT, AUTUMN),
                new ReplyForCouncil(DIALOGUE, TEXT, AUTUMN),
                new ConcludeDialogue(DIALOGUE, Conclusion.AGREEMENT, TEXT, AUTUMN))) {
            assertThat(command.authority().actDate()).isEqualTo(AUTUMN);
        }
    }

    @Test
    void who_takes_part_under_another_id_speaks_and_concludes() {
        var karen = alsoKnownAs(by(STRANGER), STRANGER, PartyType.PERSON, KAREN);
        assertThat(decide(open, new StatePosition(DIALOGUE, TEXT, TODAY), karen))
                .containsExactly(new PositionStated(DIALOGUE, STRANGER, TEXT, TODAY));
        var guild = alsoKnownAs(by(STRANGER), STRANGER, PartyType.ASSOCIATION, GUILD);
        assertThat(decide(open, new ConcludeDialogue(DIALOGUE, Conclusion.DEFERRED, TEXT, TODAY), guild))
                .hasSize(1);
    }

    @Test
    void refuses_a_mandate_for_another_project() {
        var facts = actingFor(by(STRANGER), COUNCIL, new ProjectId(new UUID(9, 9)), null, MandateAct.LEAD);
        assertRefused(
                () -> decide(open, new StatePosition(DIALOGUE, TEXT, TODAY), facts),
                GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @ParameterizedTest
    @EnumSource(Conclusion.class)
    void who_opened_it_concludes_it(Conclusion conclusion) {
        assertThat(decide(open, new ConcludeDialogue(DIALOGUE, conclusion, TEXT, TODAY), lead()))
                .containsExactly(new DialogueConcluded(DIALOGUE, conclusion, TEXT, TODAY));
        assertRefused(
                () -> decide(open, new ConcludeDialogue(DIALOGUE, conclusion, TEXT, TODAY), by(KAREN)),
                DialogueRejection.NOT_THE_OPENER);
    }

    @Test
    void nothing_more_is_said_in_a_dialogue_that_is_concluded_or_was_never_opened() {
        var concluded = DialogueState.evolve(open, new DialogueConcluded(DIALOGUE, Conclusion.DEFERRED, TEXT, TODAY));
        for (var command : List.of(
                new StatePosition(DIALOGUE, TEXT, TODAY),
                new VoiceCommitment(DIALOGUE, MONEY, TEXT, TODAY),
                new ReplyForCouncil(DIALOGUE, TEXT, TODAY),
                new ConcludeDialogue(DIALOGUE, Conclusion.AGREEMENT, TEXT, TODAY))) {
            assertRefused(() -> decide(concluded, command, lead()), DialogueRejection.DIALOGUE_CONCLUDED);
            assertRefused(() -> decide(new NotOpened(), command, lead()), DialogueRejection.NO_SUCH_DIALOGUE);
        }
    }

    @Test
    void refuses_what_was_said_before_it_was_opened_or_after_today() {
        assertRefused(
                () -> decide(open, new StatePosition(DIALOGUE, TEXT, AUTUMN.minusDays(1)), by(KAREN)),
                DialogueRejection.BEFORE_THE_DIALOGUE,
                "/effectiveOn");
        assertRefused(
                () -> decide(open, new StatePosition(DIALOGUE, TEXT, TODAY.plusDays(1)), by(KAREN)),
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn");
    }

    private static List<DialogueEvent> decide(DialogueState state, DialogueCommand command, Facts facts) {
        return DialogueDecider.decide(state, command, facts);
    }

    private static DialogueOpened opened(List<PartyId> participants) {
        return new DialogueOpened(DIALOGUE, SLUICE, GUILD, participants, TEXT, AUTUMN);
    }

    private static OpenDialogue opening(PartyId... participants) {
        return new OpenDialogue(DIALOGUE, SLUICE, List.of(participants), TEXT, AUTUMN);
    }

    private static Facts lead() {
        var facts = holding(by(GUILD), new Guard.OfProject(SLUICE), new ProjectFacts(SLUICE, GUILD, true));
        for (var party : List.of(GUILD, COUNCIL, KAREN)) {
            facts = holding(facts, new Guard.OfParty(party), new PartyFacts(party, PartyType.ASSOCIATION));
        }
        return facts;
    }

    private static Facts council() {
        return holding(
                actingFor(by(STRANGER), COUNCIL, MandateAct.LEAD),
                new Guard.OfParty(COUNCIL),
                new PartyFacts(COUNCIL, PartyType.MUNICIPALITY));
    }
}
