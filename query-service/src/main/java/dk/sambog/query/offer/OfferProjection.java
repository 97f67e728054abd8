package dk.sambog.query.offer;

import dk.sambog.events.Asset;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.offer.OfferEvent;
import dk.sambog.events.offer.OfferEvent.OfferMade;
import dk.sambog.events.offer.OfferEvent.OfferMatchedToNeed;
import dk.sambog.events.offer.OfferEvent.OfferTurnedIntoPledge;
import dk.sambog.events.offer.OfferEvent.OfferWithdrawn;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Rows;
import dk.sambog.query.http.Amount;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what is offered. Owns {@code offer}, {@code offer_match} and {@code offer_pledge}. */
@Component
public final class OfferProjection implements Projection {
    private static final String SELECT = """
            SELECT offer.*, what.body AS what, place.body AS place, times.body AS times,
              ARRAY(SELECT need_id FROM offer_match WHERE offer_match.offer_id = offer.offer_id ORDER BY position) AS needs,
              ARRAY(SELECT pledge_id FROM offer_pledge WHERE offer_pledge.offer_id = offer.offer_id ORDER BY position) AS pledges
            FROM offer
              LEFT JOIN content.text what ON what.text_id = what_text_id
              LEFT JOIN content.text place ON place.text_id = place_text_id
              LEFT JOIN content.text times ON times.text_id = times_text_id
            """;

    private final Views views;

    OfferProjection(Views views) {
        this.views = views;
    }

    Optional<OfferRow> find(UUID offerId) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("offer_id = :id", "id", offerId)
                        .one(OfferProjection::row));
    }

    /** What is found, after {@code after} in the order of their ids, at most {@code limit}. */
    Answer<OfferRow, UUID> search(OfferSearch search, @Nullable UUID after, int limit) {
        return views.read(
                Cut.LATEST,
                snapshot -> OfferConditions.narrow(Select.from(snapshot, SELECT), search)
                        .page("offer_id", after, limit, OfferProjection::row, OfferRow::offerId));
    }

    private static OfferRow row(ResultSet row, int n) throws SQLException {
        var unit = row.getString("asset");
        return new OfferRow(
                row.getObject("offer_id", UUID.class),
                row.getObject("giver", UUID.class),
                ContributionKind.valueOf(row.getString("kind")),
                row.getBoolean("withdrawn")
                        ? OfferStanding.WITHDRAWN
                        : unit != null && row.getLong("remaining") == 0 ? OfferStanding.USED_UP : OfferStanding.OPEN,
                unit,
                unit == null ? null : Amount.of(row.getLong("offered"), Asset.of(unit)),
                unit == null ? null : Amount.of(row.getLong("remaining"), Asset.of(unit)),
                row.getString("what"),
                row.getString("place"),
                row.getString("times"),
                row.getObject("free_from", LocalDate.class),
                row.getObject("free_to", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                Arrays.asList((UUID[]) row.getArray("needs").getArray()),
                Arrays.asList((UUID[]) row.getArray("pledges").getArray()),
                row.getLong("version"),
                row.getLong("position"));
    }

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        for (var entry : page) {
            if (entry.event() instanceof OfferEvent event) {
                apply(entry, event, connection);
            }
        }
    }

    private static void apply(FeedEntry entry, OfferEvent event, Connection connection) throws SQLException {
        var id = event.offerId().value();
        switch (event) {
            case OfferMade made -> insert(entry, made, connection);
            case OfferMatchedToNeed matched -> {
                Rows.sendOne(
                        connection,
                        "INSERT INTO offer_match (offer_id, need_id, position) VALUES (?, ?, ?)",
                        id,
                        matched.needId().value(),
                        entry.position());
                change(entry, id, "", connection);
            }
            case OfferTurnedIntoPledge turned -> {
                Rows.sendOne(
                        connection,
                        "INSERT INTO offer_pledge (pledge_id, offer_id, position) VALUES (?, ?, ?)",
                        turned.pledgeId().value(),
                        id,
                        entry.position());
                change(entry, id, "remaining = remaining - " + turned.quantity().amount() + ", ", connection);
            }
            case OfferWithdrawn ignored -> change(entry, id, "withdrawn = true, ", connection);
        }
    }

    private static void insert(FeedEntry entry, OfferMade made, Connection connection) throws SQLException {
        var quantity = made.quantity();
        Rows.sendOne(
                connection,
                """
                INSERT INTO offer (offer_id, giver, kind, asset, offered, remaining, what_text_id, place_text_id, times_text_id,
                  free_from, free_to, made_on, withdrawn, version, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?)""",
                made.offerId().value(),
                made.giver().value(),
                made.kind().name(),
                quantity == null ? null : quantity.asset().code(),
                quantity == null ? null : quantity.amount(),
                quantity == null ? null : quantity.amount(),
                made.what().textId().value(),
                made.place() == null ? null : made.place().textId().value(),
                made.times() == null ? null : made.times().textId().value(),
                made.freeFrom(),
                made.freeTo(),
                made.effectiveOn(),
                entry.version(),
                entry.position());
    }

    private static void change(FeedEntry entry, UUID id, String what, Connection connection) throws SQLException {
        Rows.sendOne(
                connection,
                "UPDATE offer SET " + what + "version = ?, position = ? WHERE offer_id = ?",
                entry.version(),
                entry.position(),
                id);
    }
}
