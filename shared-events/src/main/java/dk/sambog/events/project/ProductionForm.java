package dk.sambog.events.project;

/** Who produces the welfare: the council, council and citizens by agreement, or the citizens themselves. */
public enum ProductionForm {
    /** Kommunestyret: citizens state needs and offer resources. */
    MUNICIPAL,
    /** Samproduktion: a joint agreement is mandatory. */
    COPRODUCTION,
    /** Egenproduktion: citizens produce together, the municipality at most facilitates. */
    SELF
}
