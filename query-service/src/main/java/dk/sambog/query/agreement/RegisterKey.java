package dk.sambog.query.agreement;

import java.util.UUID;

/** Names a row of the register; {@code party} is all zeros where nobody signs. Rows are ordered by it. */
record RegisterKey(UUID agreement, int version, UUID party) {
    static final UUID NOBODY = new UUID(0, 0);
}
