/**
 * What a feature that moves amounts is made of: a {@link dk.sambog.query.postings.rule.PostingRule} that says its postings, and a
 * {@link dk.sambog.query.postings.rule.Statement} that says the same amounts by another way. Knows no feature.
 */
@NullMarked
package dk.sambog.query.postings.rule;

import org.jspecify.annotations.NullMarked;
