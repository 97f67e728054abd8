package dk.sambog.standalone.importing.mapping;

/** A mapping that cannot be used, with the place in it and the reason. Nothing has been read or sent. */
public final class MappingRefused extends RuntimeException {
    public MappingRefused(String place, String reason) {
        super(place.isEmpty() ? reason : place + ": " + reason);
    }
}
