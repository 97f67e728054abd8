/**
 * PostgreSQL as a part of this process: its binaries from the class path, its cluster in the data folder, safe against
 * crashes and closed to everyone without a password. Start here: {@link dk.sambog.standalone.postgres.EmbeddedServer}.
 */
@NullMarked
package dk.sambog.standalone.postgres;

import org.jspecify.annotations.NullMarked;
