/**
 * The timeline of a project, which reads as its story: a sentence for every event, in Danish and in English. A new event needs
 * one line in {@code messages/query/timeline.properties} and one in {@code timeline_da.properties}.
 */
@NullMarked
package dk.sambog.query.timeline;

import org.jspecify.annotations.NullMarked;
