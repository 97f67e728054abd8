package dk.sambog.standalone.demo;

import dk.sambog.standalone.identity.DemoUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks to the ledger, for themselves or for an organisation. A key is the same for the same act, whenever the
 * story is told: telling it again adds nothing.
 *
 * @param onBehalfOf a party id; null for oneself
 */
record Voice(Ledger ledger, DemoUser person, @Nullable String onBehalfOf) {
    Thing does(String key, String path, Body body) {
        return ledger.send(person, path, body.fields(), headers(key));
    }

    /** A command about a thing as it was last seen. */
    Thing does(String key, String path, Thing seen, Body body) {
        var headers = headers(key);
        headers.put("If-Match", "\"" + seen.version() + "\"");
        return ledger.send(person, path, body.fields(), headers);
    }

    /** Stores a text as a document and answers its id. */
    String stores(String key, String fileName, String text) {
        return ledger.store(person, fileName, text, headers(key)).id();
    }

    private Map<String, String> headers(String key) {
        var headers = new java.util.HashMap<String, String>();
        headers.put("Idempotency-Key", "demo/" + key);
        if (onBehalfOf != null) {
            headers.put("Sambog-On-Behalf-Of", onBehalfOf);
        }
        return headers;
    }
}
