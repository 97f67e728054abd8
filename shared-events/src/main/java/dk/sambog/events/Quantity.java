package dk.sambog.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A counted amount of one asset: minor units of money, minutes, or whole units. Never negative, never a fraction.
 *
 * @param amount in the asset's smallest unit, 0 or more
 */
public record Quantity(long amount, Asset asset) {
    public Quantity {
        if (amount < 0) {
            throw new IllegalArgumentException("A quantity is 0 or more, not " + amount);
        }
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(amount, same(other).amount), asset);
    }

    /** Refused with {@link IllegalArgumentException} when {@code other} is larger. */
    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(amount, same(other).amount), asset);
    }

    public Quantity min(Quantity other) {
        return amount <= same(other).amount ? this : other;
    }

    public boolean exceeds(Quantity other) {
        return amount > same(other).amount;
    }

    @JsonIgnore
    public boolean isZero() {
        return amount == 0;
    }

    public Quantity none() {
        return new Quantity(0, asset);
    }

    private Quantity same(Quantity other) {
        if (!asset.equals(other.asset)) {
            throw new IllegalArgumentException("Cannot combine " + asset + " with " + other.asset);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount + " " + asset;
    }
}
