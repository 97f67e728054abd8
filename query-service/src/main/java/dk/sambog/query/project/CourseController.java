package dk.sambog.query.project;

import dk.sambog.events.project.ProjectId;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.ProblemException;
import dk.sambog.query.project.CourseRows.Barrier;
import dk.sambog.query.project.CourseRows.Due;
import dk.sambog.query.project.CourseRows.Form;
import dk.sambog.query.project.CourseRows.Inspection;
import dk.sambog.query.project.CourseRows.Review;
import dk.sambog.query.project.CourseRows.Stage;
import dk.sambog.query.project.CourseRows.StandingCommitment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "things")
final class CourseController {
    private final CourseProjection course;

    CourseController(CourseProjection course) {
        this.course = course;
    }

    @GetMapping(
            path = "/projects/{id}/stages",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "The stages a project has come to")
    Page<Stage> stages(@PathVariable UUID id, Paging paging, Seen seen, Visibility visibility) {
        require(id, visibility);
        return page(course.stages(id, after(paging), paging.size()), Stage.class);
    }

    @GetMapping(
            path = "/projects/{id}/forms",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "The production forms of a project with their roles and rules")
    Page<Form> forms(@PathVariable UUID id, Paging paging, Seen seen, Visibility visibility) {
        require(id, visibility);
        return page(course.forms(id, after(paging), paging.size()), Form.class);
    }

    @GetMapping(
            path = "/projects/{id}/inspections",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "The inspections of what is looked after in a project")
    Page<Inspection> inspections(@PathVariable UUID id, Paging paging, Seen seen, Visibility visibility) {
        require(id, visibility);
        return page(course.inspections(id, after(paging), paging.size()), Inspection.class);
    }

    @GetMapping(
            path = "/projects/{id}/reviews",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Whether what a project does is still relevant, as its people saw it")
    Page<Review> reviews(@PathVariable UUID id, Paging paging, Seen seen, Visibility visibility) {
        require(id, visibility);
        return page(course.reviews(id, after(paging), paging.size()), Review.class);
    }

    @GetMapping(
            path = "/projects/{id}/barriers",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "What stands in the way of a project")
    Page<Barrier> barriers(@PathVariable UUID id, Paging paging, Seen seen, Visibility visibility) {
        require(id, visibility);
        return page(course.barriers(id, after(paging), paging.size()), Barrier.class);
    }

    @GetMapping(
            path = "/standing-commitments",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "What is looked after, soonest due first, by project and by the day it is due")
    Page<StandingCommitment> commitments(
            @RequestParam(required = false) @Nullable UUID projectId,
            @RequestParam(required = false) @Nullable LocalDate dueBy,
            Paging paging,
            Seen seen,
            Visibility visibility) {
        return Page.of(
                course.commitments(projectId, dueBy, visibility, paging.after(CourseController::due), paging.size()),
                Cut.LATEST,
                StandingCommitment.class,
                row -> row,
                due -> List.of(due.on(), due.commitmentId()));
    }

    private static void require(UUID project, Visibility visibility) {
        if (!visibility.includes(new ProjectId(project))) {
            throw ProblemException.notFound("No such project, or not one you may know of.");
        }
    }

    private static @Nullable Long after(Paging paging) {
        return paging.after(key -> Long.valueOf(key.getFirst()));
    }

    private static Due due(List<String> key) {
        try {
            return new Due(LocalDate.parse(key.getFirst()), UUID.fromString(key.get(1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <R extends Record> Page<R> page(Answer<R, Long> answer, Class<R> type) {
        return Page.of(answer, Cut.LATEST, type, row -> row, List::of);
    }
}
