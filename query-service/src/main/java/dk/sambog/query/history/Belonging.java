package dk.sambog.query.history;

import java.util.UUID;

/**
 * The project a thing belongs to.
 *
 * @param position the entry that said so: usually the one that began it
 */
record Belonging(UUID thing, UUID project, long position) {}
