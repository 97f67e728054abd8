package dk.sambog.standalone.demo.stage;

import static dk.sambog.standalone.identity.DemoUser.RIKKE;

/** How much of the story a ledger holds, read off the ledger itself. */
public enum Marker {
    NOTHING,
    /** It was begun and broke off. */
    A_PART,
    ALL_OF_IT;

    /** By this reference of its project the story is known again. */
    public static final String SCHEME = "demo";

    public static final String NAME = "hvidesand";

    /** The project enters it in the last scene. */
    public static final String LAST_STAGE = "COMPLETED";

    public static Marker read(Ledger ledger) {
        for (var opened :
                ledger.view(RIKKE, "/events?type=project.opened&limit=50").path("rows")) {
            var references = ledger.payload(RIKKE, opened.path("id").asString()).path("externalReferences");
            for (var reference : references) {
                if (SCHEME.equals(reference.path("scheme").asString(""))
                        && NAME.equals(reference.path("value").asString(""))) {
                    return isTold(ledger, opened.path("stream").asString()) ? ALL_OF_IT : A_PART;
                }
            }
        }
        return NOTHING;
    }

    private static boolean isTold(Ledger ledger, String project) {
        for (var entered : ledger.view(RIKKE, "/events?type=project.stage-entered&stream=" + project)
                .path("rows")) {
            var stage = ledger.payload(RIKKE, entered.path("id").asString()).path("stage");
            if (LAST_STAGE.equals(stage.asString(""))) {
                return true;
            }
        }
        return false;
    }
}
