/**
 * The installation: who operates this ledger.
 */
@NullMarked
package dk.sambog.events.installation;

import org.jspecify.annotations.NullMarked;
