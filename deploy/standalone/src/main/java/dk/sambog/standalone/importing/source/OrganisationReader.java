package dk.sambog.standalone.importing.source;

import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.UnreadableValue;
import dk.sambog.standalone.importing.source.SourceProject.Organisation;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who takes part. The same number in a register, or without one the same name, is the same organisation. */
record OrganisationReader(Mapping mapping, FieldReader fields) {
    private static final Pattern REGISTERED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}");
    private static final Pattern CVR = Pattern.compile("[0-9]{8}");

    /** Null when it cannot be read, which {@code fields} remembers. */
    @Nullable
    Organisation read(String party) {
        var told = mapping.parties().get(party);
        var type = fields.requiredAs(told.type(), PartyType::valueOf);
        var name = fields.requiredAs(told.name(), text -> Normalizer.normalize(Spaces.one(text), Normalizer.Form.NFC));
        var registered = told.identifier();
        var identifier = registered == null
                ? null
                : fields.optionalAs(registered.value(), text -> identifier(registered, Spaces.strip(text)));
        return type == null || name == null ? null : Organisation.of(type, name, identifier);
    }

    private static PartyIdentifier identifier(Mapping.Identifier told, String text) {
        var scheme = told.prefixed() ? prefix(told, text) : told.schemes().getFirst();
        var id = told.prefixed() ? text.substring(scheme.length() + 1) : text;
        if (!REGISTERED.matcher(id).matches()) {
            throw new UnreadableValue("not a number in the register " + scheme);
        }
        if (scheme.equals("DK-CVR") && !CVR.matcher(id).matches()) {
            throw new UnreadableValue("a CVR number has 8 digits");
        }
        return new PartyIdentifier(scheme, id);
    }

    private static String prefix(Mapping.Identifier told, String text) {
        return told.schemes().stream()
                .filter(scheme -> text.startsWith(scheme + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new UnreadableValue("begins with none of " + told.schemes()));
    }
}
