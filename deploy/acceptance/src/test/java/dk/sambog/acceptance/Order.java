package dk.sambog.acceptance;

import java.util.HashMap;
import java.util.List;

/** Whether one order of things tells of another. */
final class Order {
    private Order() {}

    /**
     * By how many standard deviations the pairs that stand the other way round miss the half that chance would turn (Kendall's
     * tau): 0 for no relation; orders of 40 that are the same miss by 9.
     */
    static <T> double relation(List<T> one, List<T> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(one.size() + " and " + other.size());
        }
        var place = new HashMap<T, Integer>();
        for (var i = 0; i < other.size(); i++) {
            place.put(other.get(i), i);
        }
        var turned = 0;
        for (var i = 0; i < one.size(); i++) {
            for (var j = i + 1; j < one.size(); j++) {
                turned += place.get(one.get(i)) > place.get(one.get(j)) ? 1 : 0;
            }
        }
        double n = one.size();
        return (turned - n * (n - 1) / 4) / Math.sqrt(n * (n - 1) * (2 * n + 5) / 72);
    }
}
