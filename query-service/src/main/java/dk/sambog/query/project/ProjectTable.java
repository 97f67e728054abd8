package dk.sambog.query.project;

import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentProposed;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.dialogue.DialogueEvent.DialogueOpened;
import dk.sambog.events.party.Role;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.AllianceJoined;
import dk.sambog.events.project.ProjectEvent.BarrierNoted;
import dk.sambog.events.project.ProjectEvent.CommitmentAdopted;
import dk.sambog.events.project.ProjectEvent.InspectionRecorded;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProductionFormSet;
import dk.sambog.events.project.ProjectEvent.ProjectClosed;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.project.ProjectEvent.ProjectResumed;
import dk.sambog.events.project.ProjectEvent.ProjectSuspended;
import dk.sambog.events.project.ProjectEvent.ReviewHeld;
import dk.sambog.events.project.ProjectEvent.StageEntered;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Fills {@code project}, {@code member} and {@code belongs}. */
final class ProjectTable {
    private ProjectTable() {}

    static void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var belongs = new Rows("INSERT INTO belongs (subject_id, project_id) VALUES (?, ?)");
        var members = new MemberTable();
        for (var entry : page) {
            switch (entry.event()) {
                case ProjectEvent event -> project(entry, event, members, connection);
                case PledgeMade made ->
                    members.add(made.projectId().value(), made.giver().value(), "giver", entry.position());
                case ContributionRecorded recorded ->
                    members.add(recorded.projectId().value(), recorded.giver().value(), "giver", entry.position());
                case AgreementRecordedFromSource agreement ->
                    agreement
                            .commitments()
                            .forEach(commitment -> members.add(
                                    agreement.projectId().value(),
                                    commitment.party().value(),
                                    "giver",
                                    entry.position()));
                case AgreementDrafted drafted ->
                    belongs.add(
                            drafted.agreementId().value(), drafted.projectId().value());
                case VersionProposed proposed ->
                    proposed.signatories()
                            .forEach(party -> members.addLater(
                                    proposed.agreementId().value(), party.value(), "signatory", entry.position()));
                case AmendmentProposed proposed ->
                    proposed.signatories()
                            .forEach(party -> members.addLater(
                                    proposed.agreementId().value(), party.value(), "signatory", entry.position()));
                case VoteCalled called ->
                    belongs.add(called.voteId().value(), called.projectId().value());
                case ElectorateFixed fixed ->
                    fixed.electorate()
                            .forEach(party -> members.addLater(
                                    fixed.voteId().value(), party.value(), "elector", entry.position()));
                case DialogueOpened opened ->
                    opened.participants()
                            .forEach(party -> members.add(
                                    opened.projectId().value(), party.value(), "participant", entry.position()));
                default -> {
                    // Gives nobody a part in a project.
                }
            }
        }
        belongs.send(connection);
        members.write(connection);
    }

    private static void project(FeedEntry entry, ProjectEvent event, MemberTable members, Connection connection)
            throws SQLException {
        switch (event) {
            case ProjectOpened opened -> {
                var insert = new Rows("""
                        INSERT INTO project (project_id, lead, form, roles, governance, stage, alliances, title_text_id,
                          description_text_id, external_references, accepts_pledges, opened_on, version, position)
                        VALUES (?, ?, ?, ?, ?, 'NEED', '{}', ?, ?, ?, false, ?, ?, ?)""");
                insert.add(
                        opened.projectId().value(),
                        opened.lead().value(),
                        opened.form().name(),
                        names(Governance.rolesOf(opened.form())),
                        Json.of(Governance.of(opened.form())),
                        opened.title().textId().value(),
                        opened.description() == null
                                ? null
                                : opened.description().textId().value(),
                        Json.of(opened.externalReferences()),
                        opened.effectiveOn(),
                        entry.version(),
                        entry.position());
                insert.send(connection);
                members.add(opened.projectId().value(), opened.lead().value(), "lead", entry.position());
            }
            case ProductionFormSet set ->
                change(
                        entry,
                        event,
                        "form = ?, roles = ?, governance = ?",
                        connection,
                        set.form().name(),
                        names(set.roles()),
                        Json.of(set.governance()));
            case PledgingOpened opened -> change(entry, event, "accepts_pledges = true", connection);
            case PledgingClosed closed -> change(entry, event, "accepts_pledges = false", connection);
            case StageEntered entered ->
                change(entry, event, "stage = ?", connection, entered.stage().name());
            case ProjectSuspended suspended -> change(entry, event, "stage = 'SUSPENDED'", connection);
            case ProjectResumed resumed -> change(entry, event, "stage = 'EXECUTING'", connection);
            case ProjectClosed closed -> change(entry, event, "stage = 'CLOSED'", connection);
            case AllianceJoined joined -> {
                var alliance = joined.alliance().value();
                members.add(joined.projectId().value(), alliance, "alliance", entry.position());
                change(entry, event, "alliances = array_append(alliances, ?)", connection, alliance);
            }
            // What they say stands in the course of the project; here they are only its last entry.
            case CommitmentAdopted adopted -> change(entry, event, "stage = stage", connection);
            case InspectionRecorded inspected -> change(entry, event, "stage = stage", connection);
            case ReviewHeld held -> change(entry, event, "stage = stage", connection);
            case BarrierNoted noted -> change(entry, event, "stage = stage", connection);
        }
    }

    private static String[] names(List<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static void change(
            FeedEntry entry, ProjectEvent event, String what, Connection connection, Object... values)
            throws SQLException {
        var parameters = Arrays.copyOf(values, values.length + 3);
        parameters[values.length] = entry.version();
        parameters[values.length + 1] = entry.position();
        parameters[values.length + 2] = event.projectId().value();
        Rows.sendOne(
                connection,
                "UPDATE project SET " + what + ", version = ?, position = ? WHERE project_id = ?",
                parameters);
    }
}
