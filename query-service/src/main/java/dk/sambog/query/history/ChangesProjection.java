package dk.sambog.query.history;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Views;
import dk.sambog.query.identity.Visibility;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers who did what, when and why (V2), from the stored events themselves. */
@Component
final class ChangesProjection {
    private record Placed(ChangeKey key, ChangeRow row) {}

    private final Views views;
    private final ZoneId zone;

    ChangesProjection(Views views, @Value("${sambog.zone}") ZoneId zone) {
        this.views = views;
        this.zone = zone;
    }

    /** Fields after {@code after} in the order of the log, at most {@code limit}. */
    Answer<ChangeRow, ChangeKey> rows(
            Cut cut, ChangeFilter filter, Visibility visibility, @Nullable ChangeKey after, int limit) {
        return views.read(cut, snapshot -> {
            var table = new ActTable(snapshot, zone);
            // Every act has at least a row, and that of the key may have none left.
            var acts = table.acts(filter, visibility, after == null ? 0 : after.position(), limit + 2);
            var earlier = table.earlier(acts);
            var values = new Values(table.texts(acts, earlier));
            var fields = new Fields(values, earlier);
            var roles = table.roles(acts);
            var found = acts.stream()
                    .flatMap(act -> placed(act, fields.of(act), roles.of(act), values.reason(act.payload())).stream())
                    .filter(placed -> after == null || placed.key().isAfter(after))
                    .limit(limit + 1L)
                    .toList();
            var page = Answer.of(snapshot.position(), found, limit, Placed::key);
            return new Answer<>(
                    page.position(), page.rows().stream().map(Placed::row).toList(), page.next());
        });
    }

    private static List<Placed> placed(
            Act act, List<Fields.Field> fields, @Nullable String roles, @Nullable String reason) {
        var placed = new ArrayList<Placed>();
        for (var field : fields) {
            placed.add(new Placed(new ChangeKey(act.position(), placed.size()), row(act, field, roles, reason)));
        }
        return placed.isEmpty()
                ? List.of(new Placed(new ChangeKey(act.position(), 0), row(act, null, roles, reason)))
                : placed;
    }

    private static ChangeRow row(
            Act act, Fields.@Nullable Field field, @Nullable String roles, @Nullable String reason) {
        var effectiveOn = act.payload().get("effectiveOn");
        return new ChangeRow(
                act.position(),
                act.recordedAt(),
                effectiveOn == null ? null : LocalDate.parse(effectiveOn.asString()),
                act.metadata().actor(),
                roles,
                act.metadata().onBehalfOf(),
                act.metadata().mandate(),
                act.type(),
                act.objectType(),
                act.objectId(),
                field == null ? null : field.name(),
                field == null ? null : field.before(),
                field == null ? null : field.after(),
                reason,
                act.metadata().correlationId(),
                act.hash(),
                act.projectId(),
                act.eventId());
    }
}
