package dk.sambog.command.request;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every POST of the service with a body that is well formed. A test compares the list with what is served. */
final class Endpoints {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Stands in every path. There is a document of this id and nothing else. */
    static final String ID = "0199a000-0000-7000-8000-0000000000ff";

    private static final String MONEY = "\"money\": {\"amount\": \"100.00\", \"currency\": \"DKK\"}";
    private static final String REASON = "\"reason\": \"Vi tog fejl\"";
    private static final String PROJECT = "\"projectId\": \"" + Hvidesand.SLUICE + "\"";

    /**
     * @param body empty where the command has none
     * @param needsVersion whether it decides on what the caller saw
     */
    record Endpoint(String pattern, String contentType, String body, boolean needsVersion) {
        boolean takesJson() {
            return contentType.equals("application/json") && !body.isEmpty();
        }

        ObjectNode json() {
            return (ObjectNode) JSON.readTree(body);
        }

        /** Whether a caller may be no party yet. */
        boolean isForStrangers() {
            return pattern.equals("/api/v1/installation");
        }

        /** Whether it decides about a thing that is there already. */
        boolean isAboutAThing() {
            return pattern.contains("{id}");
        }

        /** Whether a quantity of 0 is an answer. */
        boolean takesNothing() {
            return pattern.endsWith("/verification");
        }

        HttpRequest.Builder requestWithout(CommandServer server) {
            var query = pattern.endsWith("/batches") ? "?mode=independent" : "";
            return HttpRequest.newBuilder(server.uri(pattern.replaceAll("\\{\\w+}", ID) + query))
                    .header("Content-Type", contentType)
                    .POST(BodyPublishers.ofString(body));
        }

        HttpRequest.Builder request(CommandServer server, String caller) {
            return requestWithout(server).header("Authorization", "Bearer test." + caller);
        }

        @Override
        public String toString() {
            return pattern;
        }
    }

    static final List<Endpoint> ALL = List.of(
            json("/installation", """
                    {"token": "once", "operator": {"type": "ASSOCIATION", "name": "Lauget", "identifiers": []},
                     "administrator": {"name": "Karen"}}"""),
            json("/parties", "{\"type\": \"PERSON\", \"name\": \"Bent\", \"identifiers\": []}"),
            json("/parties/{id}/mandates", """
                    {"grantee": "%s", "acts": ["PLEDGE"], "validFrom": "2026-01-01"}""".formatted(Hvidesand.KAREN)),
            json("/parties/{id}/mandates/{mandateId}/revocation", "{" + REASON + "}"),
            json("/parties/{id}/roles", "{" + PROJECT + ", \"role\": \"FUNDER\", \"validFrom\": \"2026-01-01\"}"),
            json("/parties/{id}/roles/{roleId}/revocation", "{" + PROJECT + ", " + REASON + "}"),
            json("/parties/{id}/members", "{\"member\": \"" + Hvidesand.KAREN + "\"}"),
            json("/parties/{id}/members/departure", "{\"member\": \"" + Hvidesand.KAREN + "\"}"),
            json("/parties/{id}/identity-verification", "{\"method\": \"MITID\"}"),
            json("/parties/{id}/merger", "{\"survivor\": \"" + Hvidesand.KAREN + "\", " + REASON + "}"),
            json("/offers", """
                    {"kind": "EQUIPMENT_LOAN", "what": "Et lån af min pumpe", "place": "Strandvej",
                     "freeFrom": "2026-01-01"}"""),
            json("/offers/{id}/matches", "{\"needId\": \"" + ID + "\"}"),
            version("/offers/{id}/pledges", "{" + PROJECT + ", " + MONEY + "}"),
            version("/offers/{id}/withdrawal", "{" + REASON + "}"),
            json("/parties/{id}/details", "{\"field\": \"EMAIL\", \"value\": \"karen@havn.dk\"}"),
            version("/parties/{id}/payout-account/confirmation", ""),
            json("/parties/{id}/erasure", "{\"legalBasis\": \"GDPR_ART_17_1\"}"),
            json("/parties/{id}/erasure-deferral", """
                    {"legalBasis": "ARKIVLOVEN", "retainUntil": "2126-01-01"}"""),
            json("/texts/{id}/redaction", "{\"legalBasis\": \"GDPR_ART_17_1\"}"),
            json("/documents/{id}/redaction", "{\"legalBasis\": \"GDPR_ART_17_1\"}"),
            json("/documents/{id}/retention", "{\"legalBasis\": \"ARKIVLOVEN\", \"retainUntil\": \"2126-01-01\"}"),
            json("/agreements/{id}/retention", "{\"legalBasis\": \"ARKIVLOVEN\", \"retainUntil\": \"2126-01-01\"}"),
            new Endpoint("/api/v1/documents", "multipart/form-data; boundary=cut", """
                    --cut\r
                    Content-Disposition: form-data; name="file"; filename="bilag.csv"\r
                    Content-Type: text/csv\r
                    \r
                    a;b\r
                    --cut--\r
                    """, false),
            json("/projects", "{\"title\": \"Slusen\", \"form\": \"COPRODUCTION\"}"),
            version("/projects/{id}/production-form", "{\"form\": \"SELF\", " + REASON + "}"),
            version("/projects/{id}/pledging-opening", "{\"effectiveOn\": \"2026-01-01\"}"),
            version("/projects/{id}/pledging-closing", "{\"effectiveOn\": \"2026-01-01\"}"),
            json("/pledges", "{" + PROJECT + ", \"kind\": \"CASH_DONATION\", " + MONEY + "}"),
            version("/pledges/{id}/amendment", "{" + MONEY + ", " + REASON + "}"),
            version("/pledges/{id}/commitment", "{\"agreementId\": \"" + ID + "\"}"),
            version("/pledges/{id}/withdrawal", "{" + REASON + "}"),
            json("/agreements", """
                    {%s, "text": "Aftale", "signatories": ["%s", "%s"]}""".formatted(PROJECT, Hvidesand.KAREN, Hvidesand.GUILD)),
            version("/agreements/{id}/versions", """
                    {"text": "Aftale", "signatories": ["%s", "%s"]}""".formatted(Hvidesand.KAREN, Hvidesand.GUILD)),
            version("/agreements/{id}/signatures", """
                    {"version": 1, "versionHash": "%s", "method": "SIGNED_IN"}""".formatted("0".repeat(64))),
            version("/agreements/{id}/file", "{\"externalReferences\": []}"),
            version("/agreements/{id}/amendments", """
                    {"change": {"kind": "EXTENSION", "newEnd": "2030-12-31"}, "text": "Et år til", %s}""".formatted(REASON)),
            json("/agreements/{id}/breaches", """
                    {"party": "%s", %s, "effectiveOn": "2026-01-01"}""".formatted(Hvidesand.GUILD, REASON)),
            version("/agreements/{id}/termination", """
                    {"ground": "NOTICE", "lastDay": "2026-12-31", %s, "effectiveOn": "2026-01-01"}""".formatted(REASON)),
            json("/agreements/from-source", """
                    {%s, "source": {"documentId": "%s", "line": 2, "key": "AF-17"},
                     "commitments": [{"party": "%s", "kind": "CASH_GRANT", %s, "withPartners": false}]}""".formatted(PROJECT, ID, Hvidesand.GUILD, MONEY)),
            version("/projects/{id}/stage", "{\"stage\": \"SHAPING\", " + REASON + "}"),
            version("/projects/{id}/suspension", "{" + REASON + "}"),
            version("/projects/{id}/resumption", "{" + REASON + "}"),
            version("/projects/{id}/closing", "{" + REASON + "}"),
            json("/projects/{id}/alliances", "{\"alliance\": \"" + Hvidesand.GUILD + "\"}"),
            json("/projects/{id}/standing-commitments", """
                    {"what": "Åen", "firstDueOn": "2126-01-01", "everyMonths": 6}"""),
            json("/projects/{id}/standing-commitments/{commitmentId}/inspections", "{\"finding\": \"IN_ORDER\"}"),
            json("/projects/{id}/reviews", "{\"decision\": \"GO_ON\", " + REASON + "}"),
            json("/projects/{id}/barriers", "{\"barrier\": \"TIME\", \"description\": \"Vi når det ikke\"}"),
            json("/needs", """
                    {"place": {"address": "Strandvej"}, "description": "Vand", "category": "climate", "arenas": ["coast"]}"""),
            json("/needs/{id}/support", "{\"effectiveOn\": \"2026-01-01\"}"),
            json("/needs/{id}/evidence", "{\"documentId\": \"" + ID + "\"}"),
            version("/needs/{id}/merger", "{\"into\": \"" + ID + "\", " + REASON + "}"),
            json("/needs/{id}/qualification", "{\"assessment\": \"Det er rigtigt\"}"),
            json("/needs/{id}/projects", "{" + PROJECT + "}"),
            version("/needs/{id}/closing", "{\"outcome\": \"MET\", " + REASON + "}"),
            json("/proposals", """
                    {%s, "needs": ["%s"], "title": "Sluse", "description": "Håndbetjent"}""".formatted(PROJECT, ID)),
            version("/proposals/{id}/revision", """
                    {"needs": ["%s"], "title": "Sluse", "description": "Større", %s}""".formatted(ID, REASON)),
            json("/proposals/{id}/assessments", "{\"feasibility\": \"FEASIBLE\", \"statement\": \"Ja\"}"),
            json("/proposals/{id}/estimates", "{" + MONEY + ", \"basis\": \"Tilbud\"}"),
            version("/proposals/{id}/shortlisting", "{" + PROJECT + "}"),
            version("/proposals/{id}/selection", "{" + REASON + "}"),
            version("/proposals/{id}/rejection", "{" + REASON + "}"),
            version("/proposals/{id}/withdrawal", "{" + REASON + "}"),
            json("/dialogues", """
                    {%s, "participants": ["%s"], "subject": "Slusen"}""".formatted(PROJECT, Hvidesand.KAREN)),
            json("/dialogues/{id}/positions", "{\"position\": \"Vi vil have en sluse\"}"),
            json("/dialogues/{id}/replies", "{\"reply\": \"Det vil vi se på\"}"),
            json("/dialogues/{id}/commitments", "{" + MONEY + ", \"statement\": \"Måske\"}"),
            version("/dialogues/{id}/conclusion", "{\"conclusion\": \"DEFERRED\", \"statement\": \"Til foråret\"}"),
            json("/votes", """
                    {%s, "question": "Dige eller sluse?", "electorate": ["%s"], "secrecy": "OPEN", "quorum": 1,
                     "options": [{"code": "dike", "label": "Dige"}, {"code": "sluice", "label": "Sluse"}],
                     "opensAt": "2126-01-01T08:00:00Z", "closesAt": "2126-01-02T08:00:00Z"}""".formatted(PROJECT, Hvidesand.KAREN)),
            version("/votes/{id}/exclusions", "{\"option\": \"dike\", " + REASON + "}"),
            version("/votes/{id}/opening", ""),
            version("/votes/{id}/closing", ""),
            json("/votes/{id}/ballots", "{\"choice\": \"dike\"}"),
            json("/votes/{id}/paper-voters", "{\"voter\": \"" + Hvidesand.KAREN + "\"}"),
            version(
                    "/votes/{id}/paper-counts",
                    "{\"ballots\": [{\"choice\": \"dike\", \"count\": 3}], \"invalid\": 1}"),
            version("/votes/{id}/tie-decisions", "{\"order\": [\"dike\", \"sluice\"], " + REASON + "}"),
            version("/votes/{id}/certification", ""),
            version("/votes/{id}/annulment", "{" + REASON + "}"),
            json("/elections", """
                    {%s, "title": "Valg", "documentId": "%s", "format": "pabulib", "voteType": "approval", "rule": "greedy",
                     "budget": {%s}, "options": 2, "ballots": 3}""".formatted(PROJECT, ID, MONEY)),
            json("/elections/options", """
                    {"electionId": "%s", "options": [{"code": "A1", "label": "Bro", "cost": 100, "votes": 3, "selected": 1}]}""".formatted(ID)),
            json("/elections/ballots", """
                    {"electionId": "%s", "ballots": [{"choice": "A1", "count": 3}]}""".formatted(ID)),
            json("/elections/recount", "{\"electionId\": \"" + ID + "\"}"),
            json("/contributions", "{" + PROJECT + ", \"kind\": \"CASH_DONATION\", " + MONEY + "}"),
            json("/contributions/{id}/evidence", "{\"documentId\": \"" + ID + "\", \"tier\": \"T2\"}"),
            version("/contributions/{id}/receipt", "{\"effectiveOn\": \"2026-01-01\", " + REASON + "}"),
            version("/contributions/{id}/verification", "{" + MONEY + ", " + REASON + "}"),
            version("/contributions/{id}/reversal", "{" + MONEY + ", " + REASON + "}"),
            new Endpoint("/api/v1/batches", "application/x-ndjson", """
                    {"path": "/pledges", "body": {}}
                    """, false));

    private Endpoints() {}

    /** Path patterns of every POST the service answers. */
    static List<String> servedBy(CommandServer server) {
        return server
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/"))
                .distinct()
                .toList();
    }

    private static Endpoint json(String path, String body) {
        return new Endpoint("/api/v1" + path, "application/json", body, false);
    }

    private static Endpoint version(String path, String body) {
        return new Endpoint("/api/v1" + path, "application/json", body, true);
    }
}
