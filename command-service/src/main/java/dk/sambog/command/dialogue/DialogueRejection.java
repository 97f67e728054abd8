package dk.sambog.command.dialogue;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a command about a dialogue is refused. */
enum DialogueRejection implements Rejection {
    NO_SUCH_DIALOGUE(404, "There is no such dialogue.", "Dialogen findes ikke."),
    DIALOGUE_CONCLUDED(409, "The dialogue is concluded.", "Dialogen er afsluttet."),
    BEFORE_THE_DIALOGUE(422, "The dialogue had not been opened on that day.", "Dialogen var ikke åbnet den dag."),
    NOT_THE_LEAD(
            403,
            "Only the party that leads the project may do this.",
            "Kun den part, der leder projektet, kan gøre dette."),
    NOT_THE_OPENER(
            403,
            "Only the party that opened the dialogue concludes it.",
            "Kun den part, der har åbnet dialogen, afslutter den."),
    PARTICIPANT_TWICE(
            422,
            "Name each participant once; the lead takes part anyway.",
            "Nævn hver deltager én gang; lederen deltager under alle omstændigheder."),
    TALKS_TO_ITSELF(
            422,
            "A dialogue has at least one participant beside the lead.",
            "En dialog har mindst én deltager ud over lederen."),
    NOT_A_PARTICIPANT(
            403,
            "Only those who take part in the dialogue speak in it.",
            "Kun de, der deltager i dialogen, taler i den."),
    NOT_THE_COUNCIL(
            403,
            "Only a municipality that takes part answers for the council.",
            "Kun en kommune, der deltager, svarer på kommunalbestyrelsens vegne.");

    private final Explanation explanation;

    DialogueRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
