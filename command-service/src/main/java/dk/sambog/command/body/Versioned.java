package dk.sambog.command.body;

/** A body whose decision rests on what the caller saw, which says which version that was ({@code If-Match}). */
public interface Versioned extends CommandBody {
    @Override
    default boolean needsVersion() {
        return true;
    }
}
