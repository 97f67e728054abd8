package dk.sambog.command.need;

import dk.sambog.command.body.DatedBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.body.Versioned;
import dk.sambog.command.need.NeedCommand.AddressNeed;
import dk.sambog.command.need.NeedCommand.AttachNeedEvidence;
import dk.sambog.command.need.NeedCommand.CloseNeed;
import dk.sambog.command.need.NeedCommand.MergeNeed;
import dk.sambog.command.need.NeedCommand.Point;
import dk.sambog.command.need.NeedCommand.QualifyNeed;
import dk.sambog.command.need.NeedCommand.ReportNeed;
import dk.sambog.command.need.NeedCommand.SupportNeed;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.need.NeedEvent.NeedClosed.Outcome;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests say of a need. */
final class NeedBodies {
    private NeedBodies() {}

    record ReportNeedBody(
            @NotNull @Valid PlaceBody place,
            @NotBlank @Size(max = 10_000) String description,
            @Nullable String category,
            @Nullable @Size(max = 10) List<@NotNull String> arenas,
            @Nullable LocalDate effectiveOn)
            implements DatedBody {
        /** An address, coordinates, or both. */
        record PlaceBody(
                @Nullable @Size(min = 1, max = 400) String address,
                @Nullable @Valid CoordinatesBody coordinates) {}

        /** WGS 84, in whole millionths of a degree. */
        record CoordinatesBody(
                @NotNull Integer latitudeMicro, @NotNull Integer longitudeMicro) {}

        @Override
        public ReportNeed command(Translation translation, LocalDate on) {
            var point = place.coordinates();
            return new ReportNeed(
                    translation.newId(NeedId::new),
                    translation.keepTextIfAny("/place/address", place.address()),
                    point == null ? null : new Point(point.latitudeMicro(), point.longitudeMicro()),
                    translation.keepText("/description", description),
                    category,
                    arenas == null ? List.of() : arenas,
                    on);
        }
    }

    record SupportNeedBody(@Nullable LocalDate effectiveOn) implements DatedBody {
        @Override
        public SupportNeed command(Translation translation, LocalDate on) {
            return new SupportNeed(translation.target(NeedId::new), on);
        }
    }

    record NeedEvidenceBody(
            @NotNull DocumentId documentId, @Nullable LocalDate effectiveOn) implements DatedBody {
        @Override
        public AttachNeedEvidence command(Translation translation, LocalDate on) {
            return new AttachNeedEvidence(
                    translation.target(NeedId::new), translation.document("/documentId", documentId), on);
        }
    }

    record MergeNeedBody(
            @NotNull NeedId into,
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
        @Override
        public MergeNeed command(Translation translation, LocalDate on) {
            return new MergeNeed(translation.target(NeedId::new), into, translation.keepText("/reason", reason), on);
        }
    }

    record QualifyNeedBody(
            @NotBlank @Size(max = 10_000) String assessment,
            @Nullable LocalDate effectiveOn) implements DatedBody {
        @Override
        public QualifyNeed command(Translation translation, LocalDate on) {
            return new QualifyNeed(
                    translation.target(NeedId::new), translation.keepText("/assessment", assessment), on);
        }
    }

    record AddressNeedBody(
            @NotNull ProjectId projectId, @Nullable LocalDate effectiveOn) implements DatedBody {
        @Override
        public AddressNeed command(Translation translation, LocalDate on) {
            return new AddressNeed(translation.target(NeedId::new), projectId, on);
        }
    }

    record CloseNeedBody(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
        @Override
        public CloseNeed command(Translation translation, LocalDate on) {
            return new CloseNeed(translation.target(NeedId::new), outcome, translation.keepText("/reason", reason), on);
        }
    }
}
