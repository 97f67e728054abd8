/** Who promises what, and how it arrives, is evidenced and stood for by somebody else. */
@NullMarked
package dk.sambog.standalone.demo.giving;

import org.jspecify.annotations.NullMarked;
