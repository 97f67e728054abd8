package dk.sambog.query.history;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** Which changes are asked for; what is null leaves nothing out. */
@ParameterObject
record ChangeFilter(
        @Parameter @Nullable UUID projectId,

        @Parameter(description = "Who was signed in") @Nullable
        UUID actorId,

        @Parameter(description = "The thing it is about: a pledge, an agreement, a party, …") @Nullable
        UUID objectId,

        @Parameter(description = "The stored name of the event, pledge.amended") @Nullable
        String action,

        @Parameter(description = "Recorded on this day or later") @Nullable
        LocalDate from,

        @Parameter(description = "Recorded on this day or before") @Nullable
        LocalDate to) {}
