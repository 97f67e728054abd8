package dk.sambog.standalone.demo.stage;

/**
 * The people of the demo who never sign in: the municipality has written them down.
 *
 * @see dk.sambog.standalone.identity.DemoUser those who do
 */
public enum Neighbour {
    BODIL("Bodil Juul"),
    /** The Ole of the demo, written down a second time by mistake. */
    OLE_AGAIN("O. Madsen");

    private final String fullName;

    Neighbour(String fullName) {
        this.fullName = fullName;
    }

    public String fullName() {
        return fullName;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
