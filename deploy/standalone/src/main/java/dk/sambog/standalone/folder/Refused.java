package dk.sambog.standalone.folder;

/** A start, or a verb, that cannot go on: one sentence that names what is wrong and what to do about it. */
public final class Refused extends RuntimeException {
    public Refused(String sentence) {
        super(sentence);
    }

    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
