/**
 * Everything in one process: a data folder, PostgreSQL, both services and, in a demo folder, an identity provider. The
 * verbs of the launcher end here; {@link dk.sambog.standalone.Standalone} starts and stops it all, in order.
 */
@NullMarked
package dk.sambog.standalone;

import org.jspecify.annotations.NullMarked;
