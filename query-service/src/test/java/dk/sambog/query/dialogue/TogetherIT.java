package dk.sambog.query.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.EntityId;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.dialogue.DialogueEvent.CommitmentVoiced;
import dk.sambog.events.dialogue.DialogueEvent.CouncilReplied;
import dk.sambog.events.dialogue.DialogueEvent.DialogueConcluded;
import dk.sambog.events.dialogue.DialogueEvent.DialogueConcluded.Conclusion;
import dk.sambog.events.dialogue.DialogueEvent.DialogueOpened;
import dk.sambog.events.dialogue.DialogueEvent.PositionStated;
import dk.sambog.events.dialogue.DialogueId;
import dk.sambog.events.need.NeedEvent.NeedAddressed;
import dk.sambog.events.need.NeedEvent.NeedQualified;
import dk.sambog.events.need.NeedEvent.NeedReported;
import dk.sambog.events.need.NeedEvent.NeedSupported;
import dk.sambog.events.need.NeedEvent.NeedsMerged;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.need.Place;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectEvent.AllianceJoined;
import dk.sambog.events.project.ProjectEvent.BarrierNoted;
import dk.sambog.events.project.ProjectEvent.BarrierNoted.Barrier;
import dk.sambog.events.project.ProjectEvent.CommitmentAdopted;
import dk.sambog.events.project.ProjectEvent.InspectionRecorded;
import dk.sambog.events.project.ProjectEvent.InspectionRecorded.Finding;
import dk.sambog.events.project.ProjectEvent.ProductionFormSet;
import dk.sambog.events.project.ProjectEvent.ReviewHeld;
import dk.sambog.events.project.ProjectEvent.ReviewHeld.Decision;
import dk.sambog.events.project.ProjectEvent.StageEntered;
import dk.sambog.events.project.ProjectStage;
import dk.sambog.events.project.StandingCommitmentId;
import dk.sambog.events.proposal.ProposalEvent.CostEstimated;
import dk.sambog.events.proposal.ProposalEvent.FeasibilityAssessed;
import dk.sambog.events.proposal.ProposalEvent.FeasibilityAssessed.Feasibility;
import dk.sambog.events.proposal.ProposalEvent.ProposalRevised;
import dk.sambog.events.proposal.ProposalEvent.ProposalSelected;
import dk.sambog.events.proposal.ProposalEvent.SolutionProposed;
import dk.sambog.events.proposal.ProposalId;
import dk.sambog.query.story.Ledger;
import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Needs, proposals, dialogues and the course of a project, as their readers see them. */
class TogetherIT {
    private static final Commitment NAME = Commitment.to(new byte[32], new byte[0]);
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");
    private static RunningService service;
    private static Story story;
    private static Ledger ledger;
    private static NeedId flood;
    private static NeedId same;
    private static ProposalId sluice;
    private static ProposalId dike;
    private static DialogueId dialogue;
    private static UUID supported;
    private static long takenUp;
    private static UUID reported;
    private static String ladderBefore;

    @BeforeAll
    static void start() {
        service = new RunningService();
        story = service.story;
        ledger = service.ledger;
        service.awaitViews();
        ladderBefore = ladder();
        needs();
        proposals();
        dialogue();
        course();
        service.awaitViews();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void shows_a_need_with_everybody_who_stands_behind_it_once() {
        assertThat(get("/needs/" + flood))
                .contains("\"address\":\"Strandvej 4, Hvidesand\"", "\"latitudeMicro\":55997012")
                .contains("\"state\":\"ADDRESSED\"", "\"supporters\":2", "\"assessment\":\"Det sker hver vinter\"")
                .contains("\"projects\":[\"" + story.sluice + "\"]", "\"arenas\":[\"coast\",\"housing\"]");
        assertThat(get("/needs/" + same))
                .contains("\"state\":\"MERGED\"", "\"mergedInto\":\"" + flood + "\"", "\"supporters\":1");
    }

    @Test
    void finds_needs_by_what_and_where_they_are() {
        for (var filter : List.of(
                "category=climate-adaptation",
                "arena=housing",
                "state=ADDRESSED",
                "place=strandvej",
                "box=55000000,8000000,56000000,9000000",
                "projectId=" + story.sluice)) {
            assertThat(get("/needs?" + filter))
                    .as(filter)
                    .contains(flood.toString())
                    .doesNotContain(same.toString());
        }
        for (var filter : List.of("category=x", "place=nowhere", "box=1,1,2,2", "state=CLOSED")) {
            assertThat(get("/needs?" + filter)).as(filter).contains("\"rows\":[]");
        }
        assertThat(service.get("/api/v1/needs?box=1,2").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/needs.csv").body())
                .startsWith("needId,reporter,address")
                .contains("coast housing");
        assertThat(get("/needs?limit=1")).contains("\"next\":");
    }

    @Test
    void tells_everybody_of_needs_and_nobody_of_who_said_or_supports_them() {
        var seen =
                service.as("stranger", "ledger.read", "/api/v1/needs/" + flood).body();
        assertThat(seen).contains("Strandvej 4").doesNotContain(story.anna.toString(), story.sluice.toString());
        assertThat(status("stranger", "/events/" + reported)).isEqualTo(200);
        assertThat(status("stranger", "/events/" + supported)).isEqualTo(404);
        assertThat(status("stranger", "/needs?projectId=" + story.sluice)).isEqualTo(404);
    }

    @Test
    void shows_a_proposal_with_what_others_think_of_it() {
        assertThat(get("/proposals/" + sluice))
                .contains("\"title\":\"En bredere sluse\"", "\"revision\":2", "\"state\":\"SELECTED\"")
                .contains("\"feasibility\":\"WITH_CHANGES\"", "\"statement\":\"Kræver tilladelse\"")
                .contains("\"amount\":{\"value\":\"125000.00\",\"minor\":12500000}", "\"basis\":\"Tilbud\"")
                .contains("\"needs\":[\"" + flood + "\"]", "\"voteId\":\"" + story.vote + "\"");
    }

    @Test
    void finds_proposals_by_project_need_category_place_and_state() {
        for (var filter : List.of(
                "projectId=" + story.sluice,
                "state=SELECTED",
                "category=climate-adaptation&state=SELECTED",
                "place=STRANDVEJ&state=SELECTED",
                "needId=" + flood + "&state=SELECTED")) {
            assertThat(get("/proposals?" + filter))
                    .as(filter)
                    .contains(sluice.toString())
                    .doesNotContain(dike.toString());
        }
        assertThat(get("/proposals?needId=" + same)).contains("\"rows\":[]");
        assertThat(service.get("/api/v1/proposals.csv").body()).startsWith("proposalId,projectId,author");
    }

    @Test
    void shows_a_proposal_of_a_project_to_those_who_know_the_project_and_one_of_none_to_all() {
        assertThat(status("anna", "/proposals/" + sluice)).isEqualTo(200);
        assertThat(status("stranger", "/proposals/" + sluice)).isEqualTo(404);
        assertThat(service.as("stranger", "ledger.read", "/api/v1/proposals").body())
                .contains(dike.toString())
                .doesNotContain(sluice.toString());
    }

    @Test
    void shows_what_was_said_in_a_dialogue_and_counts_nothing_of_it() {
        assertThat(get("/dialogues/" + dialogue))
                .contains("\"subject\":\"Slusen\"", "\"state\":\"CONCLUDED\"", "\"conclusion\":\"AGREEMENT\"")
                .contains("\"kind\":\"POSITION\"", "\"kind\":\"REPLY\"", "\"text\":\"Kommunen er positiv\"")
                .contains("\"kind\":\"VOICED\"", "\"voiced\":{\"value\":\"150000.00\",\"minor\":15000000}");
        assertThat(ladder()).isEqualTo(ladderBefore);
        assertThat(get("/dialogues?projectId=" + story.sluice + "&state=CONCLUDED"))
                .contains(dialogue.toString());
        assertThat(get("/dialogues?state=OPEN")).contains("\"rows\":[]");
        assertThat(status("stranger", "/dialogues/" + dialogue)).isEqualTo(404);
        assertThat(service.as("stranger", "ledger.read", "/api/v1/dialogues").body())
                .contains("\"rows\":[]");
    }

    @Test
    void the_story_of_a_project_begins_with_its_need_and_calls_things_what_they_were_called() {
        var told = get("/projects/" + story.sluice + "/timeline?limit=1000");
        assertThat(told)
                .containsSubsequence(
                        "melder et behov: “Vejen står under vand”.",
                        "Hvidesand Kommune tager behovet op.",
                        "foreslår “En sluse”: “Håndbetjent”.",
                        "Forslaget hedder nu “En bredere sluse” og er ændret: “Efter mødet”.",
                        "vurderer forslaget “En bredere sluse” som gennemførligt med ændringer: “Kræver tilladelse”.",
                        "anslår forslaget “En bredere sluse” til 125.000\u00a0kr.: “Tilbud”.",
                        "Forslaget “En bredere sluse” vælges.")
                .doesNotContain("støtter behovet", "Et dige", "Vand i kælderen");
        var beforeItWasTakenUp = get("/projects/" + story.sluice + "/timeline?limit=1000&asOfPosition=" + takenUp);
        assertThat(beforeItWasTakenUp).doesNotContain("Vejen står under vand");
        var paged = new StringBuilder();
        String path = "/api/v1/projects/" + story.sluice + "/timeline?limit=3";
        while (path != null) {
            var answer = service.get(path);
            var body = answer.body();
            paged.append(body, body.indexOf("[{") + 1, body.lastIndexOf("}]") + 1)
                    .append(',');
            path = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        assertThat(told).contains("[" + paged.substring(0, paged.length() - 1) + "]");
    }

    @Test
    void who_takes_part_in_a_dialogue_may_read_its_project() {
        assertThat(status("neighbour", "/projects/" + story.sluice)).isEqualTo(200);
        assertThat(status("neighbour", "/projects/" + story.playground)).isEqualTo(404);
    }

    @Test
    void shows_how_a_project_went() {
        assertThat(get("/projects/" + story.sluice))
                .contains("\"stage\":\"SHAPING\"", "\"form\":\"SELF\"", "\"decisionBody\":\"MEMBERS_MEETING\"")
                .contains(
                        "\"alliances\":[\"" + story.guild + "\"]", "\"upTo\":{\"value\":\"5000.00\",\"minor\":500000}");
        assertThat(get("/projects/" + story.sluice + "/stages"))
                .containsSubsequence("\"stage\":\"NEED\"", "\"stage\":\"SHAPING\"", "\"reason\":\"Vi går i gang\"");
        assertThat(get("/projects/" + story.sluice + "/forms"))
                .containsSubsequence(
                        "\"form\":\"COPRODUCTION\"", "JOINT_BOARD", "\"form\":\"SELF\"", "MEMBERS_MEETING");
        assertThat(get("/projects/" + story.sluice + "/reviews"))
                .contains("\"decision\":\"CHANGE\"", "\"nextOn\":\"2025-03-01\"");
        assertThat(get("/projects/" + story.sluice + "/barriers")).contains("\"barrier\":\"LEGISLATION\"");
        assertThat(get("/projects/" + story.sluice + "/inspections"))
                .contains("\"finding\":\"NEEDS_WORK\"", "\"dueOn\":\"2024-04-01\"", "\"note\":\"Plastik\"");
        assertThat(get("/projects?stage=SHAPING")).contains(story.sluice.toString());
        assertThat(get("/projects?stage=SHAPING")).doesNotContain(story.playground.toString());
        assertThat(get("/projects?alliance=" + story.guild)).contains(story.sluice.toString());
        assertThat(get("/projects?alliance=" + story.anna)).contains("\"rows\":[]");
        assertThat(status("stranger", "/projects/" + story.sluice + "/stages")).isEqualTo(404);
        assertThat(service.get("/api/v1/projects/" + story.sluice + "/forms.csv")
                        .body())
                .contains("governanceDecisionBody");
    }

    @Test
    void lists_what_is_due_to_be_inspected_soonest_first() {
        assertThat(get("/standing-commitments"))
                .containsSubsequence("\"nextDueOn\":\"2024-05-01\"", "\"nextDueOn\":\"2024-09-28\"")
                .contains("\"what\":\"Strandvejsåen\"", "\"inspections\":1", "\"lastFinding\":\"NEEDS_WORK\"");
        assertThat(get("/standing-commitments?dueBy=2024-06-30"))
                .contains("Slusens hængsler")
                .doesNotContain("Strandvejsåen");
        assertThat(service.as("stranger", "ledger.read", "/api/v1/standing-commitments")
                        .body())
                .contains("Slusens hængsler")
                .doesNotContain("Strandvejsåen");
        assertThat(get("/standing-commitments?limit=1")).contains("\"next\":");
    }

    private static void needs() {
        flood = new NeedId(ledger.newId());
        same = new NeedId(ledger.newId());
        var point = new Place.Coordinates(55_997_012, 8_126_655);
        reported = append(
                "need",
                flood,
                new NeedReported(
                        flood,
                        story.anna,
                        new Place(ledger.text("Strandvej 4, Hvidesand"), point),
                        ledger.text("Vejen står under vand"),
                        "climate-adaptation",
                        List.of("coast", "housing"),
                        DAY));
        append(
                "need",
                same,
                new NeedReported(
                        same,
                        story.stranger,
                        new Place(ledger.text("Havnen"), null),
                        ledger.text("Vand i kælderen"),
                        null,
                        List.of(),
                        DAY));
        supported = append("need", flood, new NeedSupported(flood, story.anna, DAY));
        append("need", flood, new NeedSupported(flood, story.stranger, DAY));
        append("need", same, new NeedSupported(same, story.anna, DAY));
        var annaTwice = new PartyId(ledger.newId());
        append("party", annaTwice, new PartyRegistered(annaTwice, PartyType.PERSON, List.of(), NAME));
        append("need", flood, new NeedSupported(flood, annaTwice, DAY));
        append("party", annaTwice, new PartiesMerged(annaTwice, story.anna, DAY, ledger.text("Samme person")));
        append("need", same, new NeedsMerged(same, flood, ledger.text("Samme vand"), DAY));
        append("need", flood, new NeedQualified(flood, story.municipality, ledger.text("Det sker hver vinter"), DAY));
        takenUp = ledger.head();
        append("need", flood, new NeedAddressed(flood, story.sluice, story.municipality, DAY));
    }

    private static void proposals() {
        sluice = new ProposalId(ledger.newId());
        dike = new ProposalId(ledger.newId());
        append(
                "proposal",
                sluice,
                new SolutionProposed(
                        sluice,
                        story.sluice,
                        story.guild,
                        List.of(flood, same),
                        ledger.text("En sluse"),
                        ledger.text("Håndbetjent"),
                        DAY));
        append(
                "proposal",
                sluice,
                new ProposalRevised(
                        sluice,
                        List.of(flood),
                        ledger.text("En bredere sluse"),
                        ledger.text("Håndbetjent"),
                        ledger.text("Efter mødet"),
                        DAY));
        append(
                "proposal",
                sluice,
                new FeasibilityAssessed(
                        sluice,
                        story.municipality,
                        Feasibility.WITH_CHANGES,
                        ledger.text("Kræver tilladelse"),
                        null,
                        DAY));
        var cost = new Quantity(12_500_000, Asset.of("DKK/2"));
        append("proposal", sluice, new CostEstimated(sluice, story.municipality, cost, ledger.text("Tilbud"), DAY));
        append("proposal", sluice, new ProposalSelected(sluice, story.vote, null, DAY));
        append(
                "proposal",
                dike,
                new SolutionProposed(
                        dike, null, story.guild, List.of(flood), ledger.text("Et dige"), ledger.text("Af ler"), DAY));
    }

    private static void dialogue() {
        var neighbour = new PartyId(ledger.newId());
        ledger.login("neighbour", neighbour);
        dialogue = new DialogueId(ledger.newId());
        append(
                "dialogue",
                dialogue,
                new DialogueOpened(
                        dialogue,
                        story.sluice,
                        story.municipality,
                        List.of(story.municipality, neighbour),
                        ledger.text("Slusen"),
                        DAY));
        append("dialogue", dialogue, new PositionStated(dialogue, neighbour, ledger.text("En sluse"), DAY));
        append(
                "dialogue",
                dialogue,
                new CouncilReplied(dialogue, story.municipality, ledger.text("Kommunen er positiv"), DAY));
        append(
                "dialogue",
                dialogue,
                new CommitmentVoiced(
                        dialogue,
                        story.municipality,
                        new Quantity(15_000_000, Asset.of("DKK/2")),
                        ledger.text("Det kunne vi lægge i"),
                        DAY));
        append(
                "dialogue",
                dialogue,
                new DialogueConcluded(dialogue, Conclusion.AGREEMENT, ledger.text("Vi bygger"), DAY));
    }

    private static void course() {
        var project = story.sluice;
        append("project", project, new StageEntered(project, ProjectStage.SHAPING, DAY, ledger.text("Vi går i gang")));
        append(
                "project",
                project,
                new ProductionFormSet(
                        project,
                        ProductionForm.SELF,
                        Governance.rolesOf(ProductionForm.SELF),
                        Governance.of(ProductionForm.SELF),
                        DAY,
                        ledger.text("Lavet overtager")));
        append("project", project, new AllianceJoined(project, story.guild, DAY));
        append(
                "project",
                project,
                new ReviewHeld(project, Decision.CHANGE, ledger.text("Flere med"), DAY.plusYears(1), DAY));
        append("project", project, new BarrierNoted(project, Barrier.LEGISLATION, ledger.text("Vandløbsloven"), DAY));
        var stream = new StandingCommitmentId(ledger.newId());
        append(
                "project",
                project,
                new CommitmentAdopted(
                        project, stream, story.anna, ledger.text("Strandvejsåen"), DAY.plusMonths(1), 6, DAY));
        append(
                "project",
                project,
                new InspectionRecorded(
                        project,
                        stream,
                        story.anna,
                        Finding.NEEDS_WORK,
                        DAY.plusMonths(1),
                        LocalDate.parse("2024-09-28"),
                        LocalDate.parse("2024-03-28"),
                        ledger.text("Plastik")));
        append(
                "project",
                story.playground,
                new CommitmentAdopted(
                        story.playground,
                        new StandingCommitmentId(ledger.newId()),
                        story.stranger,
                        ledger.text("Slusens hængsler"),
                        DAY.plusMonths(2),
                        12,
                        DAY));
    }

    private static String ladder() {
        return service.get("/api/v1/views/promise-ladder?projectId=" + story.sluice)
                .body()
                .replaceAll("\"position\":\\d+", "");
    }

    private static UUID append(String feature, EntityId id, LedgerEvent event) {
        return ledger.append(StreamId.of(feature, id), event);
    }

    private static String get(String path) {
        var answer = service.get("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static int status(String subject, String path) {
        return service.as(subject, "ledger.read", "/api/v1" + path).statusCode();
    }
}
