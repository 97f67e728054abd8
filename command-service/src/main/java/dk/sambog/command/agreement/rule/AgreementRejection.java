package dk.sambog.command.agreement.rule;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why an agreement command is refused. */
enum AgreementRejection implements Rejection {
    NO_SUCH_AGREEMENT(404, "There is no such agreement.", "Aftalen findes ikke."),
    ALREADY_IN_FORCE(
            409,
            "The agreement is in force; its text and signatures stand.",
            "Aftalen er trådt i kraft; tekst og underskrifter ligger fast."),
    FROM_SOURCE(
            409,
            "The agreement is read from a published source; it is not signed here.",
            "Aftalen er læst fra en offentliggjort kilde; den underskrives ikke her."),
    TOO_FEW_SIGNATORIES(422, "An agreement has at least two signatories.", "En aftale har mindst to underskrivere."),
    SIGNATORY_TWICE(422, "Name each signatory once.", "Nævn hver underskriver én gang."),
    NEITHER_DRAFTER_NOR_SIGNATORY(
            403,
            "Only the drafter or a signatory may propose a version.",
            "Kun den, der har udarbejdet aftalen, eller en underskriver kan foreslå en version."),
    NOT_A_SIGNATORY(
            403, "The version does not ask this party to sign.", "Versionen beder ikke denne part om at underskrive."),
    NO_SUCH_VERSION(422, "There is no such version.", "Versionen findes ikke."),
    VERSION_SUPERSEDED(
            409,
            "A later version has been proposed; read and sign that one.",
            "En senere version er foreslået; læs og underskriv den."),
    HASH_DIFFERS(
            422,
            "The hash is not that of the version; read it again before you sign.",
            "Kontrolsummen er ikke versionens; læs den igen, før du underskriver."),
    ALREADY_SIGNED(409, "The party has signed this version.", "Parten har underskrevet denne version."),
    NOT_THE_OPERATOR(
            403,
            "Published sources are brought in under a mandate of the operator.",
            "Offentliggjorte kilder indlæses under fuldmagt fra den driftsansvarlige."),
    NO_COMMITMENT(422, "Give at least one commitment.", "Angiv mindst ét beløb, nogen har bundet sig til."),
    NOT_COUNTED_IN_MONEY(
            422,
            "A source gives amounts of money, of a kind counted in money.",
            "En kilde angiver pengebeløb, af en slags der opgøres i penge."),
    NO_AMOUNT(422, "A commitment is more than 0.", "Et tilsagt beløb er større end 0."),
    ENDS_BEFORE_IT_BEGINS(
            422, "The last day in force lies before the first.", "Sidste dag i kraft ligger før den første."),
    PERIOD_OVER(
            409,
            "The last day of this version has passed; propose another.",
            "Versionens sidste dag er passeret; foreslå en ny."),
    NOT_IN_FORCE(
            409,
            "The agreement is not in force: a signatory is missing.",
            "Aftalen er ikke trådt i kraft: en underskrift mangler."),
    AGREEMENT_ENDED(409, "The agreement has ended.", "Aftalen er ophørt."),
    NOT_PARTY_TO_IT(403, "Only a party of the agreement may do this.", "Kun en part i aftalen kan gøre dette."),
    CHANGE_NOT_NAMED(
            422,
            "Name what the amendment changes: aspects, a plan revision or lines, from and to, or a new end.",
            "Nævn, hvad ændringen ændrer: sider af projektet, en budgetrevision eller linjer, fra og til, eller en ny slutdato."),
    CHANGE_OF_ANOTHER_KIND(
            422,
            "An amendment changes one thing; propose another amendment for the rest.",
            "En ændring ændrer én ting; foreslå endnu en ændring for resten."),
    TRANSFERS_FROM_NO_PARTY(
            422, "Who steps out is not a party of the agreement.", "Den, der træder ud, er ikke part i aftalen."),
    TRANSFERS_TO_A_PARTY(422, "Who comes in is a party already.", "Den, der træder ind, er allerede part i aftalen."),
    OPEN_ENDED(409, "The agreement has no last day to extend.", "Aftalen har ingen slutdato at forlænge."),
    NOT_LATER(
            422,
            "An extension ends later than the agreement does now.",
            "En forlængelse slutter senere, end aftalen gør nu."),
    PARTY_LEFT_OUT(
            422,
            "Every party of the agreement, and who comes in, signs an amendment.",
            "Enhver part i aftalen, og den, der træder ind, underskriver en ændring."),
    BREAKER_IS_NO_PARTY(422, "Only a party can break the agreement.", "Kun en part kan misligholde aftalen."),
    BEFORE_IN_FORCE(422, "The agreement was not in force on that day.", "Aftalen gjaldt ikke på den dag."),
    ENDS_BEFORE_DECLARED(
            422,
            "An agreement cannot end before the day its end is declared.",
            "En aftale kan ikke ophøre før den dag, ophøret erklæres."),
    ENDS_ANYWAY(
            409, "The agreement ends by itself no later than that day.", "Aftalen ophører af sig selv senest den dag."),
    NO_BREACH_RECORDED(
            409,
            "Record first how another party has broken the agreement.",
            "Registrér først, hvordan en anden part har misligholdt aftalen."),
    CONSENT_NOT_SHOWN(
            422,
            "Attach the document in which all parties agree to end it.",
            "Vedlæg det dokument, hvori alle parter er enige om ophøret.");

    private final Explanation explanation;

    AgreementRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
