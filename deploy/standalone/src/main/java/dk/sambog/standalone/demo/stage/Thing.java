package dk.sambog.standalone.demo.stage;

import dk.sambog.standalone.folder.Refused;
import java.util.Map;

/**
 * Something the story made, as its maker last saw it.
 *
 * @param path where commands about it go, {@code /needs/0199…}
 * @param stream where its events are
 * @param version of its stream, for the next decision about it
 * @param events what the last command became, by type
 */
public record Thing(String path, String stream, long version, Map<String, Happened> events) {
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

    /** As it is after a command about it; what the command made may have a stream of its own, and leave this one as it was. */
    Thing after(Thing answer) {
        var seen = stream.equals(answer.stream) ? answer.version : version;
        return new Thing(path, stream, seen, answer.events);
    }
}
