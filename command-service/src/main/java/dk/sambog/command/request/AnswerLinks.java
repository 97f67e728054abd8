package dk.sambog.command.request;

import dk.sambog.command.eventstore.EventRow;
import dk.sambog.events.StreamId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the query side shows what a command did. */
@Component
class AnswerLinks {
    private final String queryUrl;

    AnswerLinks(@Value("${sambog.query-url:http://localhost:8081}") String queryUrl) {
        this.queryUrl = queryUrl;
    }

    /** The thing itself, {@code …/api/v1/pledges/<id>}. */
    String to(StreamId thing) {
        var collection =
                switch (thing.feature()) {
                    case "party" -> "parties";
                    // All there is to show of a text by itself is that it is gone.
                    case "text" -> "redactions";
                    case String feature -> feature + "s";
                };
        return queryUrl + "/api/v1/" + collection + "/" + thing.uuid();
    }

    /** The thing once it is visible, and the last event with its proof. */
    List<String> of(StreamId thing, List<EventRow> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        var last = events.getLast().leaf().id();
        return List.of(
                "<" + to(thing) + "?afterEvent=" + last + ">; rel=\"self\"",
                "<" + queryUrl + "/api/v1/events/" + last + ">; rel=\"describedby\"");
    }
}
