/** Checks what an operator is given: compose, images, alerts, the dashboard, and the pages that explain them. */
@NullMarked
package dk.sambog.deployment;

import org.jspecify.annotations.NullMarked;
