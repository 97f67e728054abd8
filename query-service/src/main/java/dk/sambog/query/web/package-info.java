/**
 * The first pages: projects, who contributed what to one of them, and the trail of each number down to its events. Plain HTML
 * made on the server, in Danish and English, without scripts. Numbers are those of the views, at the same cuts.
 */
@NullMarked
package dk.sambog.query.web;

import org.jspecify.annotations.NullMarked;
