package dk.sambog.command.problem;

/**
 * What a refusal says of itself.
 *
 * @param status HTTP status: 403 not allowed, 404 no such thing, 409 the ledger says no, 422 the request makes no sense
 * @param english one sentence: what is wrong and what would be right
 * @param danish the same sentence in Danish
 */
public record Explanation(int status, String english, String danish) {}
