package dk.sambog.query.history;

import dk.sambog.events.need.NeedEvent.NeedSupported;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.rows.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries again by project, actor and day; what an entry itself says stays in the ledger, since a row of every entry
 * there is weighs on every rebuild. Owns {@code act}, and {@code act_subject} through {@link BelongingTable}.
 */
final class HistoryProjection implements Projection {
    /** About 200 bytes each. */
    private static final int REMEMBERED = 100_000;

    private final ZoneId zone;
    private final BelongingTable things = new BelongingTable(REMEMBERED);

    HistoryProjection(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        page.forEach(this::want);
        things.load(connection);
        var acts = new CopyRows(4);
        for (var entry : page) {
            var effectiveOn = Members.effectiveOn(entry.event());
            acts.row()
                    .bigint(entry.position())
                    .uuid(project(entry))
                    .uuid(entry.actor())
                    .date(
                            effectiveOn == null
                                    ? LocalDate.ofInstant(entry.stored().recordedAt(), zone)
                                    : effectiveOn);
        }
        things.write(connection);
        acts.send(connection, "act (position, project_id, actor_id, effective_on)");
    }

    @Override
    public void committed() {
        things.committed();
    }

    @Override
    public void forget() {
        things.forget();
    }

    private void want(FeedEntry entry) {
        if (entry.event() instanceof RoleRevoked revoked) {
            things.want(revoked.roleId().value());
        } else if (belongsSomewhere(entry) && (entry.version() > 0 || Members.project(entry.event()) == null)) {
            things.want(entry.object());
            if (entry.version() == 0) {
                Members.references(entry.event()).forEach(things::want);
            }
        }
    }

    private @Nullable UUID project(FeedEntry entry) {
        return switch (entry.event()) {
            // Between two parties, also when it holds for one project; and who supports a need is not for every reader.
            case MandateGranted granted -> null;
            case NeedSupported supported -> null;
            case RoleAssigned assigned -> {
                var project = assigned.projectId().value();
                things.put(new Belonging(assigned.roleId().value(), project, entry.position()));
                yield project;
            }
            case RoleRevoked revoked -> projectOf(revoked.roleId().value());
            default -> named(entry);
        };
    }

    /** The project it names, or that of its thing, which is the first one that an entry of the thing names or leads to. */
    private @Nullable UUID named(FeedEntry entry) {
        if (!belongsSomewhere(entry)) {
            return null;
        }
        var named = Members.project(entry.event());
        var thing = entry.object();
        var before = projectOf(thing);
        var project = named != null ? named : before != null || entry.version() > 0 ? before : referred(entry);
        if (before == null && project != null) {
            things.put(new Belonging(thing, project, entry.position()));
        }
        return project;
    }

    private @Nullable UUID referred(FeedEntry entry) {
        return Members.references(entry.event()).stream()
                .map(this::projectOf)
                .filter(project -> project != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable UUID projectOf(UUID thing) {
        var belonging = things.known(thing);
        return belonging == null ? null : belonging.project();
    }

    /** A party belongs to no project, and an offer to its giver, whatever it comes to. */
    private static boolean belongsSomewhere(FeedEntry entry) {
        var stream = entry.stored().stream();
        return !stream.startsWith("party/") && !stream.startsWith("offer/");
    }
}
