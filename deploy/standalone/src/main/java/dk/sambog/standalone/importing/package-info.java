/**
 * {@code sambog import contributions FILE --mapping MAPPING}: published files of co-financed projects come in as parties,
 * projects and commitments recorded from source, through the public HTTP API and nothing else. No signature, receipt or
 * partner's share is invented. How to write a mapping is told in {@code docs/import.md}.
 */
@NullMarked
package dk.sambog.standalone.importing;

import org.jspecify.annotations.NullMarked;
