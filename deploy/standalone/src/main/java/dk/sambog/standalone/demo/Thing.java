package dk.sambog.standalone.demo;

/**
 * What a command is answered with.
 *
 * @param version of its stream, for the next command about it
 */
record Thing(String id, long version) {}
