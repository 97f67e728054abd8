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
    PLEDGING_NOT_OPEN(409, "The project does not take pledges.", "Projektet modtager ikke tilsagn."),
    ROLE_TWICE(422, "Name each role once.", "Nævn hver rolle én gang."),
    QUORUM_PERCENT(422, "A quorum is 0 to 100 percent.", "Et deltagelseskrav er 0 til 100 procent."),
    APPROVER_TWICE(422, "Each role has one approval limit.", "Hver rolle har én godkendelsesgrænse."),
    STAGE_OUT_OF_ORDER(
            409,
            "From the stage it is at, the project cannot come to this one.",
            "Fra det trin, projektet er på, kan det ikke komme til dette."),
    STAGE_BEFORE_THE_LAST(
            422,
            "The project came to the stage before on a later day.",
            "Projektet kom til det foregående trin på en senere dag."),
    EXIT_WITHOUT_REASON(
            422,
            "Say why the project leaves without being completed.",
            "Angiv hvorfor projektet forlades uden at være fuldført."),
    NO_AGREEMENT_IN_FORCE(
            409,
            "Council and citizens who produce together have an agreement in force first.",
            "Kommune og borgere, der producerer sammen, har først en aftale i kraft."),
    NOT_EXECUTING(
            409,
            "Only a project that is being carried out is suspended.",
            "Kun et projekt, der udføres, sættes i bero."),
    NOT_SUSPENDED(409, "The project is not suspended.", "Projektet er ikke sat i bero."),
    NOT_AT_ITS_END(
            409,
            "A project is closed once it is evaluated, or has left by a side exit.",
            "Et projekt lukkes, når det er evalueret, eller når det er forladt undervejs."),
    OPEN_PLEDGES(
            409,
            "Pledges to the project are still open: they are kept or withdrawn first.",
            "Der er stadig åbne tilsagn til projektet: de indfries eller trækkes tilbage først."),
    UNVERIFIED_CONTRIBUTIONS(
            409,
            "Contributions that an agreement binds still await their verification.",
            "Bidrag, som en aftale binder, venter stadig på at blive verificeret."),
    PROJECT_OVER(
            409,
            "The project was left by a side exit and takes no more pledges.",
            "Projektet er forladt undervejs og modtager ikke flere tilsagn."),
    PROJECT_CLOSED(409, "The project is closed.", "Projektet er lukket."),
    ALLIANCE_IS_A_PERSON(
            422,
            "An alliance is a party of several, not one person.",
            "En alliance er en part af flere, ikke én person."),
    ALLIANCE_ALREADY_JOINED(
            409, "The project belongs to that alliance already.", "Projektet hører allerede til den alliance."),
    DUE_BEFORE_ADOPTED(
            422,
            "The first inspection is due on the day of adoption or later.",
            "Det første eftersyn er på dagen for adoptionen eller senere."),
    NO_SUCH_COMMITMENT(404, "There is no such standing commitment.", "Den stående forpligtelse findes ikke."),
    NOT_THE_ADOPTER(
            403,
            "Only who adopted it, or the lead of the project, records its inspections.",
            "Kun den, der har adopteret det, eller projektets leder noterer eftersyn af det."),
    NEXT_REVIEW_BEFORE_THIS(
            422, "The next review comes after this one.", "Den næste samtale om relevans kommer efter denne.");

    private final Explanation explanation;

    ProjectRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
