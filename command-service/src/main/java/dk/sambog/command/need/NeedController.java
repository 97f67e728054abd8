package dk.sambog.command.need;

import dk.sambog.command.need.NeedBodies.AddressNeedBody;
import dk.sambog.command.need.NeedBodies.CloseNeedBody;
import dk.sambog.command.need.NeedBodies.MergeNeedBody;
import dk.sambog.command.need.NeedBodies.NeedEvidenceBody;
import dk.sambog.command.need.NeedBodies.QualifyNeedBody;
import dk.sambog.command.need.NeedBodies.ReportNeedBody;
import dk.sambog.command.need.NeedBodies.SupportNeedBody;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.need.NeedId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Needs over HTTP. */
@RestController
@RequestMapping("/api/v1/needs")
class NeedController {
    @PostMapping
    ResponseEntity<CommandAnswer> report(@Valid @RequestBody ReportNeedBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/{id}/support")
    ResponseEntity<CommandAnswer> support(
            @PathVariable NeedId id, @Valid @RequestBody SupportNeedBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/evidence")
    ResponseEntity<CommandAnswer> attach(
            @PathVariable NeedId id, @Valid @RequestBody NeedEvidenceBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/merger")
    ResponseEntity<CommandAnswer> merge(
            @PathVariable NeedId id, @Valid @RequestBody MergeNeedBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/qualification")
    ResponseEntity<CommandAnswer> qualify(
            @PathVariable NeedId id, @Valid @RequestBody QualifyNeedBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/projects")
    ResponseEntity<CommandAnswer> address(
            @PathVariable NeedId id, @Valid @RequestBody AddressNeedBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/closing")
    ResponseEntity<CommandAnswer> close(
            @PathVariable NeedId id, @Valid @RequestBody CloseNeedBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}
