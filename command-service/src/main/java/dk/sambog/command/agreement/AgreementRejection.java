package dk.sambog.command.agreement;

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
            422, "The last day in force lies before the first.", "Sidste dag i kraft ligger før den første.");

    private final Explanation explanation;

    AgreementRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
