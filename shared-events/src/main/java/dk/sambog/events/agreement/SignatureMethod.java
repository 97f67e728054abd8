package dk.sambog.events.agreement;

/** How a signature was given. */
public enum SignatureMethod {
    MITID,
    /** Signed in to this ledger with the installation's identity provider. */
    SIGNED_IN,
    /** On paper; the scan is a document of the agreement. */
    PAPER
}
