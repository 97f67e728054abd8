package dk.sambog.query.offer;

import dk.sambog.query.generation.Select;

/** A search as conditions of a statement. */
final class OfferConditions {
    private static final String OPEN = "NOT withdrawn AND remaining IS DISTINCT FROM 0";

    private OfferConditions() {}

    static Select narrow(Select select, OfferSearch search) {
        if (search.standing() != null) {
            select.and(
                    switch (search.standing()) {
                        case OPEN -> OPEN;
                        case USED_UP -> "NOT withdrawn AND remaining = 0";
                        case WITHDRAWN -> "withdrawn";
                    });
        }
        var kind = search.kind() == null ? null : search.kind().name();
        var text = search.text() == null ? null : OfferSearch.patterns(search.text());
        var place = search.place() == null ? null : OfferSearch.patterns(search.place());
        return select.and("(" + OPEN + " OR giver = ANY (:own))", "own", search.ownOf())
                .and("kind = :kind", "kind", kind)
                .and("what.body ILIKE ALL (:text)", "text", text)
                .and("(place_text_id IS NULL OR place.body ILIKE ALL (:place))", "place", place)
                .and("(free_to IS NULL OR free_to >= :from)", "from", search.from())
                .and("free_from <= :to", "to", search.to())
                .and("giver = :giver", "giver", search.giver())
                .and("offer_id IN (SELECT offer_id FROM offer_match WHERE need_id = :need)", "need", search.needId());
    }
}
