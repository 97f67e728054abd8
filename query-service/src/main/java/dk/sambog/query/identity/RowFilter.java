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
    /**
     * A part is to lead, to give or promise, to sign, to have a vote or a say, to have a role today, or to be an alliance
     * that holds it.
     */
    private static final String PARTS = """
            SELECT mine.project_id, mine.party_id AS mine, other.party_id AS other
            FROM (
              SELECT project_id, party_id FROM member WHERE party_id = ANY (:parties)
              UNION
              SELECT project_id, party_id FROM project_role WHERE party_id = ANY (:parties) AND known_to IS NULL
                AND valid_from <= :today AND (valid_to IS NULL OR valid_to >= :today)
            ) AS mine CROSS JOIN LATERAL (
              SELECT party_id FROM member WHERE project_id = mine.project_id
              UNION
              SELECT party_id FROM project_role WHERE project_id = mine.project_id AND known_to IS NULL
                AND valid_from <= :today AND (valid_to IS NULL OR valid_to >= :today)
            ) AS other""";

    /** Somebody the caller acts for has a part in a project, and so has {@code other}. */
    private record Part(ProjectId project, PartyId mine, PartyId other) {}

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
            return new Visibility.Parts(Set.of(), Set.of(), Set.of());
        }
        return parts(acting.of(token.getIssuer().toString(), token.getSubject()));
    }

    private Visibility parts(List<ActingParties.Acting> acting) {
        var own = ActingParties.parties(acting);
        var projects = new HashSet<ProjectId>();
        var parties = new HashSet<>(own);
        for (var part : own.isEmpty() ? List.<Part>of() : partsOf(own)) {
            if (acting.stream().anyMatch(one -> one.reaches(part.mine(), part.project()))) {
                projects.add(part.project());
                parties.add(part.other());
            }
        }
        return new Visibility.Parts(projects, own, parties);
    }

    private List<Part> partsOf(Set<PartyId> parties) {
        return views.read(
                Cut.LATEST,
                snapshot -> snapshot.jdbc()
                        .sql(PARTS)
                        .param("today", acting.today())
                        .param("parties", parties.stream().map(PartyId::value).toArray(UUID[]::new))
                        .query((row, n) -> new Part(
                                new ProjectId(row.getObject("project_id", UUID.class)),
                                new PartyId(row.getObject("mine", UUID.class)),
                                new PartyId(row.getObject("other", UUID.class))))
                        .list());
    }

    private static boolean has(Authentication caller, Scope scope) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(scope.authority()::equals);
    }
}
