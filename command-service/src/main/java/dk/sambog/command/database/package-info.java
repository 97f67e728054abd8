/**
 * Connections: a login per task, each with no more rights than the task needs, and the migrations of the ledger's tables.
 */
@NullMarked
package dk.sambog.command.database;

import org.jspecify.annotations.NullMarked;
