package dk.sambog.events.contribution;

/** How strong a piece of evidence is. T0, a giver's own word, is the absence of evidence and never attached. */
public enum EvidenceTier {
    /** Confirmed by another person. */
    T1,
    /** A document. */
    T2,
    /** An external original: bank, public register, invoice. */
    T3,
    /** An independent expert or auditor. */
    T4
}
