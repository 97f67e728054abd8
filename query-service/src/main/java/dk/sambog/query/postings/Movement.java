package dk.sambog.query.postings;

/** From one account to another: the two ends of a posting. */
record Movement(Account source, Account destination) {
    static Movement of(Account source, Account destination) {
        return new Movement(source, destination);
    }
}
