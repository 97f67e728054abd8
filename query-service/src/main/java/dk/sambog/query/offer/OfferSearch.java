package dk.sambog.query.offer;

import dk.sambog.events.contribution.ContributionKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; null asks for any.
 *
 * @param text words that stand in what is offered, in any order
 * @param place words that stand in the place; what may be used anywhere is found too
 * @param from first day it is wanted
 * @param to last day it is wanted; free on any day from the one to the other is enough
 * @param ownOf whose offers are shown whatever their standing; null shows everybody's
 */
record OfferSearch(
        @Nullable ContributionKind kind,
        @Nullable OfferStanding standing,
        @Nullable String text,
        @Nullable String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID giver,
        @Nullable UUID needId,
        @Nullable Set<UUID> ownOf) {
    /** For SQL, {@code ILIKE ALL}: each word anywhere, taken as it is written. */
    static String[] patterns(String words) {
        return Arrays.stream(words.strip().split("\\s+"))
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
