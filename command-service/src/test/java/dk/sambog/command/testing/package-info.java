/** A real PostgreSQL for the integration tests of both services. */
@NullMarked
package dk.sambog.command.testing;

import org.jspecify.annotations.NullMarked;
