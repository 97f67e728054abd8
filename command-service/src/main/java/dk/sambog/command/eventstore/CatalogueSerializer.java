package dk.sambog.command.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dk.sambog.events.EventCatalogue;
import dk.sambog.events.LedgerEvent;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;

/**
 * Events as canonical JSON under their stored names: members sorted, nothing for null, no spaces, so that equal facts give
 * equal bytes (in the manner of RFC 8785).
 */
final class CatalogueSerializer extends Jackson3Serializer {
    CatalogueSerializer() {
        super(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(builder -> builder.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                        // Only what a record is made of; what it can tell about itself (isZero) is not stored.
                        .changeDefaultVisibility(visibility ->
                                visibility.withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE))
                        .changeDefaultPropertyInclusion(
                                include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))));
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Axon's
    public SerializedType typeForClass(Class type) {
        if (type != null && LedgerEvent.class.isAssignableFrom((Class<?>) type)) {
            var stored = EventCatalogue.of(type);
            return new SimpleSerializedType(stored.name(), Integer.toString(stored.revision()));
        }
        return super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType serializedType) {
        return EventCatalogue.find(serializedType.getName())
                .map(type -> type.record().getName())
                .orElseGet(serializedType::getName);
    }
}
