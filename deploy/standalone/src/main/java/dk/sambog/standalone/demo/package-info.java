/**
 * The demo: a coast town makes a sluice together, over two years, told through the ledger's public HTTP interface by the
 * people themselves. Start here: {@link dk.sambog.standalone.demo.Demo}.
 */
@NullMarked
package dk.sambog.standalone.demo;

import org.jspecify.annotations.NullMarked;
