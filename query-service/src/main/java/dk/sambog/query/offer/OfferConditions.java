package dk.sambog.query.offer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A search as the condition of a statement, with its parameters. */
record OfferConditions(String sql, Map<String, Object> parameters) {
    private static final String OPEN = "NOT withdrawn AND remaining IS DISTINCT FROM 0";

    static OfferConditions of(OfferSearch search, @Nullable UUID after) {
        var conditions = new ArrayList<String>(List.of("true"));
        var parameters = new HashMap<String, Object>();
        if (search.ownOf() != null) {
            conditions.add("(" + OPEN + " OR giver = ANY (:own))");
            parameters.put("own", search.ownOf().toArray(UUID[]::new));
        }
        if (search.standing() != null) {
            conditions.add(
                    switch (search.standing()) {
                        case OPEN -> OPEN;
                        case USED_UP -> "NOT withdrawn AND remaining = 0";
                        case WITHDRAWN -> "withdrawn";
                    });
        }
        if (search.kind() != null) {
            conditions.add("kind = :kind");
            parameters.put("kind", search.kind().name());
        }
        if (search.text() != null) {
            conditions.add("what.body ILIKE ALL (:text)");
            parameters.put("text", OfferSearch.patterns(search.text()));
        }
        if (search.place() != null) {
            conditions.add("(place_text_id IS NULL OR place.body ILIKE ALL (:place))");
            parameters.put("place", OfferSearch.patterns(search.place()));
        }
        if (search.from() != null) {
            conditions.add("(free_to IS NULL OR free_to >= :from)");
            parameters.put("from", search.from());
        }
        if (search.to() != null) {
            conditions.add("free_from <= :to");
            parameters.put("to", search.to());
        }
        if (search.giver() != null) {
            conditions.add("giver = :giver");
            parameters.put("giver", search.giver());
        }
        if (search.needId() != null) {
            conditions.add("offer_id IN (SELECT offer_id FROM offer_match WHERE need_id = :need)");
            parameters.put("need", search.needId());
        }
        if (after != null) {
            conditions.add("offer_id > :after");
            parameters.put("after", after);
        }
        return new OfferConditions(String.join(" AND ", conditions), parameters);
    }
}
