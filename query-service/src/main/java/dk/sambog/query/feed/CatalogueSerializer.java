package dk.sambog.query.feed;

import dk.sambog.events.EventCatalogue;
import dk.sambog.events.EventCatalogue.EventType;
import dk.sambog.events.LedgerEvent;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon's JSON serializer under the stored names: {@code pledge.made} revision 1, never a class name. A name or revision
 * outside the catalogue is an {@link UnknownSerializedType}, as Axon has it.
 */
final class CatalogueSerializer extends Jackson3Serializer {
    CatalogueSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(CatalogueSerializer::canonical));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var known = EventCatalogue.find(type.getName());
        if (known.isPresent()) {
            return revision(known.get()).equals(type.getRevision())
                    ? known.get().record()
                    : UnknownSerializedType.class;
        }
        return type.getName().startsWith("org.axonframework.") ? super.classForType(type) : UnknownSerializedType.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type != null && LedgerEvent.class.isAssignableFrom(type)) {
            var known = EventCatalogue.of(type);
            return new SimpleSerializedType(known.name(), revision(known));
        }
        return super.typeForClass(type);
    }

    private static String revision(EventType type) {
        return Integer.toString(type.revision());
    }

    /** Equal facts give equal bytes: sorted properties, no nulls, ISO dates. A field nobody knows is refused. */
    private static void canonical(JsonMapper.Builder mapper) {
        mapper.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL));
    }
}
