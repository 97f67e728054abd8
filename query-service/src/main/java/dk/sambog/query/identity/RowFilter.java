package dk.sambog.query.identity;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Views;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * The one row filter, for views, things, events and pages alike. Finance and audit read everything, and meet persons as
 * pseudonyms there; everyone else reads the projects in which their party, or one they act for today, has a part today.
 */
@Component
public class RowFilter {
    /** A part is to lead, to give or promise, to sign, or to have a vote. */
    private static final String PARTS = """
            SELECT project_id, party_id FROM balance WHERE party_id = ANY (:parties)""";

    private record Part(ProjectId project, PartyId party) {}

    private final ActingParties acting;
    private final Views views;

    RowFilter(ActingParties acting, Views views) {
        this.acting = acting;
        this.views = views;
    }

    /** What the signed-in caller may read. */
    public Visibility of(Authentication caller) {
        if (has(caller, Scope.FINANCE_READ) || has(caller, Scope.AUDIT_READ)) {
            return new Visibility.Everything();
        }
        if (!(caller.getPrincipal() instanceof Jwt token) || token.getIssuer() == null) {
            return new Visibility.Parts(Set.of(), Set.of());
        }
        var parties = acting.of(token.getIssuer().toString(), token.getSubject());
        return new Visibility.Parts(projects(parties), ActingParties.parties(parties));
    }

    private Set<ProjectId> projects(List<ActingParties.Acting> acting) {
        var projects = new HashSet<ProjectId>();
        if (acting.isEmpty()) {
            return projects;
        }
        for (var part : parts(ActingParties.parties(acting))) {
            for (var one : acting) {
                var reaches = one.onlyIn() == null || one.onlyIn().equals(part.project());
                if (reaches && one.party().equals(part.party())) {
                    projects.add(part.project());
                }
            }
        }
        return projects;
    }

    private List<Part> parts(Set<PartyId> parties) {
        var ids = parties.stream().map(PartyId::value).toArray(UUID[]::new);
        return views.read(
                Cut.LATEST,
                snapshot -> snapshot.jdbc()
                        .sql(PARTS)
                        .param("parties", ids)
                        .query((row, n) -> new Part(
                                new ProjectId(row.getObject("project_id", UUID.class)),
                                new PartyId(row.getObject("party_id", UUID.class))))
                        .list());
    }

    private static boolean has(Authentication caller, Scope scope) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(scope.authority()::equals);
    }
}
