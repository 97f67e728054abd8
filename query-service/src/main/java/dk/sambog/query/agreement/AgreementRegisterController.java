package dk.sambog.query.agreement;

import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "views")
final class AgreementRegisterController {
    private final AgreementRegisterProjection register;

    AgreementRegisterController(AgreementRegisterProjection register) {
        this.register = register;
    }

    @GetMapping(
            path = "/api/v1/views/agreements",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "V12: every version of every agreement, who signed it for whom, and when it was in force",
            description = "One row per version and party asked to sign; what a published source says is version 0.")
    Page<RegisterRow> agreements(
            Cut cut,
            Paging paging,
            @RequestParam(required = false) @Nullable UUID projectId,
            @RequestParam(required = false) @Nullable UUID agreementId,
            @RequestParam(required = false) @Nullable UUID partyId,
            Visibility visibility) {
        var after = paging.after(AgreementRegisterController::key);
        return Page.of(
                register.rows(cut, visibility.projects(projectId), agreementId, partyId, after, paging.size()),
                cut,
                RegisterRow.class,
                row -> row,
                key -> List.of(key.agreement(), key.version(), key.party()));
    }

    private static RegisterKey key(List<String> parts) {
        return new RegisterKey(
                UUID.fromString(parts.get(0)), Integer.parseInt(parts.get(1)), UUID.fromString(parts.get(2)));
    }
}
