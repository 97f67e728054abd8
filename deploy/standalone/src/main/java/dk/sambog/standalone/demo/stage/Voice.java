package dk.sambog.standalone.demo.stage;

import dk.sambog.standalone.identity.DemoUser;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks to the ledger, for themselves or for an organisation. A command's key is the same whenever the story is
 * told: telling it again adds nothing.
 *
 * @param onBehalfOf a party id; null for oneself
 */
public record Voice(Stage stage, DemoUser person, @Nullable String onBehalfOf) {
    /**
     * Makes a thing, which the story knows by its name from now on.
     *
     * @param path where such things are made, {@code /needs}
     */
    public Thing makes(String name, String path, Body body) {
        return stage.keep(name, sends(name, path, body, null));
    }

    /**
     * A decision about a thing as it was last seen.
     *
     * @param task the end of the command's path, {@code /signatures}
     * @param step tells two such decisions apart
     */
    public Thing changes(String name, String task, String step, Body body) {
        var seen = stage.the(name);
        return stage.keep(name, seen.after(sends(name + task + step, seen.path() + task, body, seen.version())));
    }

    public Thing changes(String name, String task, Body body) {
        return changes(name, task, "", body);
    }

    /** Something that is added to a thing, whatever else has happened to it. */
    public Thing adds(String name, String task, String step, Body body) {
        var seen = stage.the(name);
        return stage.keep(name, seen.after(sends(name + task + step, seen.path() + task, body, null)));
    }

    public Thing adds(String name, String task, Body body) {
        return adds(name, task, "", body);
    }

    /** A command about something the story has no name for, a party or a ballot. */
    public Thing tells(String key, String path, Body body) {
        return sends(key, path, body, null);
    }

    /** Stores a text as a document and answers its id. */
    public String stores(String key, String fileName, String text) {
        return stage.ledger()
                .store(person, fileName, text, headers("document/" + key))
                .id();
    }

    private Thing sends(String key, String path, Body body, @Nullable Long seen) {
        var headers = headers(key);
        if (seen != null) {
            headers.put("If-Match", "\"" + seen + "\"");
        }
        return stage.ledger().send(person, path, body.fields(), headers);
    }

    private Map<String, String> headers(String key) {
        var headers = new HashMap<String, String>();
        headers.put("Idempotency-Key", stage.once("demo/" + key));
        if (onBehalfOf != null) {
            headers.put("Sambog-On-Behalf-Of", onBehalfOf);
        }
        return headers;
    }
}
