package dk.sambog.standalone.demo.stage;

import dk.sambog.standalone.folder.Refused;
import java.util.Map;

/**
 * Something the story made, as its maker last saw it.
 *
 * @param path where commands about it go, {@code /needs/0199…}
 * @param version of its stream, for the next decision about it
 * @param events what the last command became, by type
 */
public record Thing(String path, long version, Map<String, Happened> events) {
    /**
     * An event of an answer.
     *
     * @param part the thing inside the stream it is about; empty when there is none
     */
    public record Happened(String id, String part) {}

    public String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The one event of this type. */
    public Happened event(String type) {
        var event = events.get(type);
        if (event == null) {
            throw new Refused("The ledger answered without a " + type + " event.");
        }
        return event;
    }

    Thing after(Thing answer) {
        return new Thing(path, answer.version, answer.events);
    }
}
