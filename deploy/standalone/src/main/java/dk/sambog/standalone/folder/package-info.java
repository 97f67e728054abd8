/**
 * The data folder: what is kept of an installation between two starts beside its database, and who may hold it. Start here:
 * {@link dk.sambog.standalone.folder.DataFolder}.
 */
@NullMarked
package dk.sambog.standalone.folder;

import org.jspecify.annotations.NullMarked;
