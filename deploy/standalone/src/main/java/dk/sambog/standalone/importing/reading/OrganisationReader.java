package dk.sambog.standalone.importing.reading;

import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.UnreadableValue;
import dk.sambog.standalone.importing.reading.SourceProject.Organisation;
import dk.sambog.standalone.importing.source.Spaces;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads who takes part. The same number in a register, or else the same id of the publisher's, or else the same name, is the
 * same organisation.
 */
record OrganisationReader(Mapping mapping, FieldReader fields) {
    private static final Pattern REGISTERED = Pattern.compile("[A-Z0-9][A-Z0-9./-]{0,59}");
    private static final Pattern CVR = Pattern.compile("[0-9]{8}");

    /** How the file tells an organisation apart; without a register number only inside its own ids. */
    private record Identity(String key, @Nullable PartyIdentifier identifier) {}

    /** Null when it cannot be read, which {@code fields} remembers. */
    @Nullable
    Organisation read(String party) {
        var told = mapping.parties().get(party);
        var type = fields.requiredAs(told.type(), PartyType::valueOf);
        var name = fields.requiredAs(told.name(), text -> Normalizer.normalize(Spaces.one(text), Normalizer.Form.NFC));
        var registered = told.identifier();
        var identity = registered == null
                ? null
                : fields.optionalAs(registered.value(), text -> identity(registered, Spaces.strip(text)));
        if (type == null || name == null) {
            return null;
        }
        return identity == null
                ? new Organisation(Organisation.keyOfName(name), type, name, null)
                : new Organisation(identity.key(), type, name, identity.identifier());
    }

    private static Identity identity(Mapping.Identifier told, String text) {
        if (longestPrefix(told.unregistered(), text).isPresent()) {
            return new Identity(Organisation.keyOfPublishersId(text), null);
        }
        var scheme = told.prefixed() ? register(told, text) : told.schemes().getFirst();
        var id = (told.prefixed() ? text.substring(scheme.length() + 1) : text).toUpperCase(Locale.ROOT);
        if (!REGISTERED.matcher(id).matches()) {
            throw new UnreadableValue("not a number in the register " + scheme);
        }
        if (scheme.equals("DK-CVR") && !CVR.matcher(id).matches()) {
            throw new UnreadableValue("a CVR number has 8 digits");
        }
        return new Identity(Organisation.keyOfNumber(scheme, id), new PartyIdentifier(scheme, id));
    }

    private static String register(Mapping.Identifier told, String text) {
        return longestPrefix(told.schemes(), text)
                .orElseThrow(() -> new UnreadableValue("begins with none of " + told.schemes()));
    }

    private static Optional<String> longestPrefix(List<String> prefixes, String text) {
        return prefixes.stream()
                .filter(prefix -> text.startsWith(prefix + "-"))
                .max(Comparator.comparingInt(String::length));
    }
}
