package dk.sambog.command.ballot;

/** Where one voter's ballot stands in the log. What it says lies in the box, or in an urn. */
sealed interface BallotState {
    record NotCast() implements BallotState {}

    record Cast() implements BallotState {}

    record OnPaper() implements BallotState {}
}
