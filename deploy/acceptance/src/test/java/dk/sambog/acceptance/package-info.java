/**
 * The whole installation as its users and its enemies meet it: services as processes of their own, asked over HTTP, killed,
 * frozen and fed nonsense. {@link dk.sambog.acceptance.Installation} starts and ends processes, {@link
 * dk.sambog.acceptance.Client} asks, {@link dk.sambog.acceptance.Fold} computes by another way what the views must say.
 */
@NullMarked
package dk.sambog.acceptance;

import org.jspecify.annotations.NullMarked;
