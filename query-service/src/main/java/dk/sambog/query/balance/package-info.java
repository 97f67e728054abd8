/**
 * The trial balance: what stands on every account of the book, per chain and asset. Each row sums to zero.
 */
@NullMarked
package dk.sambog.query.balance;

import org.jspecify.annotations.NullMarked;
