package dk.sambog.query.balance;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Views;
import dk.sambog.query.postings.Account;
import dk.sambog.query.postings.Standing;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers the trial balance: what stands on every account, per chain and asset. Each row sums to zero. */
@Component
public final class TrialBalanceProjection {
    private static final String SUMS = Stream.of(Account.values())
            .map(account -> "sum(" + account + ")::bigint AS " + account)
            .collect(Collectors.joining(", "));

    /**
     * What stands where.
     *
     * @param balances in the asset's smallest unit
     * @param position the last entry that moved anything in it
     */
    public record TrialBalanceRow(String chain, String asset, Map<Account, Long> balances, long position) {
        /** Always 0; anything else is a fault of the views. */
        public long sum() {
            return balances.values().stream().reduce(0L, Math::addExact);
        }
    }

    private final Views views;

    TrialBalanceProjection(Views views) {
        this.views = views;
    }

    public Answer<TrialBalanceRow, String> rows(Cut cut) {
        return views.read(cut, snapshot -> {
            var rows = snapshot.jdbc()
                    .sql("SELECT chain, asset, " + SUMS + ", max(position) AS position FROM " + Standing.at(snapshot)
                            + " AS standing GROUP BY chain, asset ORDER BY chain, asset")
                    .params(Standing.parameters(snapshot))
                    .query((row, n) -> {
                        var balances = new EnumMap<Account, Long>(Account.class);
                        for (var account : Account.values()) {
                            balances.put(account, row.getLong(account.toString()));
                        }
                        return new TrialBalanceRow(
                                row.getString("chain"), row.getString("asset"), balances, row.getLong("position"));
                    })
                    .list();
            return new Answer<>(snapshot.position(), rows, null);
        });
    }
}
