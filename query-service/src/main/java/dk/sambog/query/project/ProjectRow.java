package dk.sambog.query.project;

import dk.sambog.events.ExternalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stands.
 *
 * @param title null once the text is redacted
 * @param description null when there is none, or once it is redacted
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record ProjectRow(
        UUID projectId,
        UUID lead,
        String form,
        @Nullable String title,
        @Nullable String description,
        List<ExternalReference> externalReferences,
        boolean acceptsPledges,
        LocalDate openedOn,
        long version,
        long position) {}
