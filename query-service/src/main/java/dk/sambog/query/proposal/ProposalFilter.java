package dk.sambog.query.proposal;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** Which proposals are asked for; what is left out asks for any. */
@ParameterObject
public record ProposalFilter(
        @Nullable UUID projectId,

        @Parameter(description = "A need it answers") @Nullable
        UUID needId,

        @Parameter(description = "The category of a need it answers") @Nullable
        String category,

        @Parameter(description = "Part of the address of a need it answers, in any case") @Nullable
        String place,

        @Parameter(description = "PROPOSED, SHORTLISTED, SELECTED, REJECTED or WITHDRAWN") @Nullable
        String state) {}
