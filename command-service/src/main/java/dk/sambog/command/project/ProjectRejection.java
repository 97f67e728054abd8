package dk.sambog.command.project;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a project command is refused. */
enum ProjectRejection implements Rejection {
    NO_SUCH_PROJECT(404, "There is no such project.", "Projektet findes ikke."),
    NOT_THE_LEAD(
            403,
            "Only the party that leads the project may do this.",
            "Kun den part, der leder projektet, kan gøre dette."),
    LEAD_IS_WHO_YOU_ACT_FOR(
            403,
            "The lead is the party you act for; only an import names another.",
            "Lederen er den part, du handler for; kun en import angiver en anden."),
    IMPORT_IS_FOR_THE_OPERATOR(
            403,
            "Only an import of the organisation that operates this ledger names another lead.",
            "Kun en import for den organisation, der driver bogen, angiver en anden leder."),
    IMPORT_NAMES_THE_LEAD(
            422,
            "An import says which party leads the project.",
            "En import angiver, hvilken part der leder projektet."),
    REFERENCE_SCHEME_FORM(
            422,
            "The scheme of a reference is lower case, such as kle-case or eu-project.",
            "En henvisnings ordning er med små bogstaver, for eksempel kle-case eller eu-project."),
    REFERENCE_VALUE_FORM(
            422,
            "The value of a reference is 1 to 200 characters on one line.",
            "En henvisnings værdi er 1 til 200 tegn på én linje."),
    REFERENCE_TWICE(422, "The same reference stands twice.", "Den samme henvisning står to gange."),
    TOO_MANY_REFERENCES(422, "A project has at most 20 references.", "Et projekt har højst 20 henvisninger."),
    BEFORE_THE_PROJECT(422, "The project did not exist on that day.", "Projektet fandtes ikke den dag."),
    FORM_ALREADY_SET(409, "The project has that production form.", "Projektet har allerede den produktionsform."),
    PLEDGING_ALREADY_OPEN(409, "The project takes pledges already.", "Projektet modtager allerede tilsagn."),
    PLEDGING_NOT_OPEN(409, "The project does not take pledges.", "Projektet modtager ikke tilsagn.");

    private final Explanation explanation;

    ProjectRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
