package dk.sambog.query.generation.shape;

/**
 * A complete set of view tables.
 *
 * @param shape SHA-256 in hex over every projection's SQL file
 * @param position the last entry taken in, -1 before the first
 * @param live whether answers come from it
 * @param retired whether another has taken its place
 * @param complete whether its indexes are built
 */
public record Generation(int number, String shape, long position, boolean live, boolean retired, boolean complete) {
    public Generation at(long reached) {
        return new Generation(number, shape, reached, live, retired, complete);
    }

    public String schema() {
        return "views_" + number;
    }
}
