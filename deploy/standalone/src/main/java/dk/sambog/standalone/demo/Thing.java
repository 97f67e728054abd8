package dk.sambog.standalone.demo;

import dk.sambog.standalone.folder.Refused;
import java.util.Map;

/**
 * What a command is answered with.
 *
 * @param version of its stream, for the next command about it
 * @param events ids of the events it became, by their type
 */
record Thing(String id, long version, Map<String, String> events) {
    /** Before it was made. */
    static final Thing NONE = new Thing("", -1, Map.of());

    /** The id of the one event of this type. */
    String event(String type) {
        var event = events.get(type);
        if (event == null) {
            throw new Refused("The ledger answered without a " + type + " event.");
        }
        return event;
    }
}
