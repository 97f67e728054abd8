package dk.sambog.verify;

/**
 * One thing that was looked at.
 *
 * @param what the field, as it is called in the file
 * @param agrees whether the file's word and the leaf's bytes agree
 * @param finding in plain words, a whole sentence
 */
record Check(String what, boolean agrees, String finding) {}
