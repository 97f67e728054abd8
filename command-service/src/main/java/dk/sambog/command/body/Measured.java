package dk.sambog.command.body;

import dk.sambog.events.Quantity;
import org.jspecify.annotations.Nullable;

/** A body that tells a quantity in one of three fields beside its own. */
public interface Measured {
    QuantityBody.@Nullable Money money();

    @Nullable
    Long minutes();

    QuantityBody.@Nullable Units units();

    /** The quantity, more than 0, or a refusal that names the field. */
    default Quantity quantity() {
        return new QuantityBody(money(), minutes(), units()).toQuantity("");
    }

    /** The same where none need be told. */
    default @Nullable Quantity quantityIfAny() {
        return money() == null && minutes() == null && units() == null ? null : quantity();
    }
}
