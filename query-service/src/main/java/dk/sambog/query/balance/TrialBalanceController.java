package dk.sambog.query.balance;

import dk.sambog.events.Asset;
import dk.sambog.query.balance.TrialBalanceProjection.TrialBalanceRow;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Amount;
import dk.sambog.query.http.CsvDialect;
import dk.sambog.query.http.Page;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.postings.Account;
import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "views")
final class TrialBalanceController {
    private final TrialBalanceProjection balance;

    TrialBalanceController(TrialBalanceProjection balance) {
        this.balance = balance;
    }

    @GetMapping(
            path = "/api/v1/views/trial-balance",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "What stands on every account, per chain and asset; each row sums to zero",
            description = "It is a sum over all projects, and so only for who may read all of them.")
    Page<Line> trialBalance(Cut cut, @RequestParam(required = false) @Nullable CsvDialect csv, Visibility visibility) {
        if (!visibility.isEverything()) {
            throw ProblemException.notAllowed(
                    "The trial balance sums all projects: it needs finance.read or audit.read.");
        }
        return Page.of(balance.rows(cut), cut, Line.class, Line::of, key -> List.of());
    }

    /** One asset of one chain. */
    @Schema(name = "TrialBalanceLine")
    record Line(
            String chain,
            String unit,
            Amount external,
            Amount pledged,
            Amount committed,
            Amount received,
            Amount verified,
            Amount withdrawn,
            Amount rejected,
            Amount reversed,
            Amount sum,
            long position) {
        static Line of(TrialBalanceRow row) {
            return new Line(
                    row.chain(),
                    row.asset(),
                    on(row, Account.EXTERNAL),
                    on(row, Account.PLEDGED),
                    on(row, Account.COMMITTED),
                    on(row, Account.RECEIVED),
                    on(row, Account.VERIFIED),
                    on(row, Account.WITHDRAWN),
                    on(row, Account.REJECTED),
                    on(row, Account.REVERSED),
                    Amount.of(row.sum(), Asset.of(row.asset())),
                    row.position());
        }

        private static Amount on(TrialBalanceRow row, Account account) {
            return Amount.of(row.balances().getOrDefault(account, 0L), Asset.of(row.asset()));
        }
    }
}
