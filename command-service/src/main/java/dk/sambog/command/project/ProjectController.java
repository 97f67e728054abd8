package dk.sambog.command.project;

import dk.sambog.command.project.ProjectBodies.ClosePledgingBody;
import dk.sambog.command.project.ProjectBodies.CloseProjectBody;
import dk.sambog.command.project.ProjectBodies.EnterStageBody;
import dk.sambog.command.project.ProjectBodies.OpenPledgingBody;
import dk.sambog.command.project.ProjectBodies.OpenProjectBody;
import dk.sambog.command.project.ProjectBodies.ResumeProjectBody;
import dk.sambog.command.project.ProjectBodies.SuspendProjectBody;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects over HTTP: how they begin, are produced, go on and end. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectController {
    @PostMapping
    ResponseEntity<CommandAnswer> open(@Valid @RequestBody OpenProjectBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/{id}/production-form")
    ResponseEntity<CommandAnswer> setForm(
            @PathVariable ProjectId id, @Valid @RequestBody SetProductionFormBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/pledging-opening")
    ResponseEntity<CommandAnswer> openPledging(
            @PathVariable ProjectId id, @Valid @RequestBody OpenPledgingBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/pledging-closing")
    ResponseEntity<CommandAnswer> closePledging(
            @PathVariable ProjectId id, @Valid @RequestBody ClosePledgingBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/stage")
    ResponseEntity<CommandAnswer> enterStage(
            @PathVariable ProjectId id, @Valid @RequestBody EnterStageBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/suspension")
    ResponseEntity<CommandAnswer> suspend(
            @PathVariable ProjectId id, @Valid @RequestBody SuspendProjectBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/resumption")
    ResponseEntity<CommandAnswer> resume(
            @PathVariable ProjectId id, @Valid @RequestBody ResumeProjectBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/closing")
    ResponseEntity<CommandAnswer> close(
            @PathVariable ProjectId id, @Valid @RequestBody CloseProjectBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}
