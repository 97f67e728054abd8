/**
 * What every chapter of the demo's story is told with: who is who, the days, and the ledger as people use it. A chapter makes
 * things under names, {@code agreement}, and the next chapter speaks of them by those.
 */
@NullMarked
package dk.sambog.standalone.demo.stage;

import org.jspecify.annotations.NullMarked;
