package dk.sambog.standalone.demo;

import static dk.sambog.standalone.identity.DemoUser.RIKKE;

/** How much of the story a ledger holds, read off the ledger itself. */
enum Marker {
    NOTHING,
    /** It was begun and broke off. */
    A_PART,
    ALL_OF_IT;

    static Marker read(Ledger ledger) {
        for (var opened :
                ledger.view(RIKKE, "/events?type=project.opened&limit=50").path("rows")) {
            var references = ledger.payload(RIKKE, opened.path("id").asString()).path("externalReferences");
            for (var reference : references) {
                if (Beginning.SCHEME.equals(reference.path("scheme").asString(""))
                        && Beginning.NAME.equals(reference.path("value").asString(""))) {
                    return isTold(ledger, opened.path("stream").asString()) ? ALL_OF_IT : A_PART;
                }
            }
        }
        return NOTHING;
    }

    /** The last scene closes the pledging. */
    private static boolean isTold(Ledger ledger, String project) {
        return !ledger.view(RIKKE, "/events?type=project.pledging-closed&stream=" + project)
                .path("rows")
                .isEmpty();
    }
}
