package dk.sambog.command.party;

import static dk.sambog.command.party.PartyRejection.CVR_HAS_EIGHT_DIGITS;
import static dk.sambog.command.party.PartyRejection.IDENTIFIER_FORM;
import static dk.sambog.command.party.PartyRejection.IDENTIFIER_TAKEN;
import static dk.sambog.command.party.PartyRejection.IDENTIFIER_TWICE;
import static dk.sambog.command.party.PartyRejection.PEOPLE_HAVE_NO_REGISTER_NUMBER;
import static dk.sambog.command.party.PartyRejection.REGISTER_OF_PEOPLE;
import static dk.sambog.command.party.PartyRejection.SCHEME_UNKNOWN_FORM;
import static dk.sambog.command.party.PartyRejection.TOO_MANY_IDENTIFIERS;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers in public registers: of organisations only, in the register's own form, one party each. */
final class Identifiers {
    private static final int MOST = 10;
    private static final Pattern SCHEME = Pattern.compile("[A-Z]{2}-[A-Z0-9-]{1,20}");
    private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9./-]{0,59}");
    // Publishers of grants number recipients themselves where no register does, under the one prefix of 360Giving.
    private static final String PUBLISHERS_OWN = "360G";
    private static final Pattern PUBLISHERS_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:./-]{0,59}");
    // Eight digits are asked for and no check digit: numbers that satisfy modulus 11 are finite, and newer ones need
    // not. One
    // that does not is shown as doubtful until somebody has looked it up, see PartyIdentifier.
    private static final Pattern CVR = Pattern.compile("\\d{8}");

    private Identifiers() {}

    /** Refuses what cannot be, and what another party holds; {@code at} is where the request has them. */
    static void require(PartyType type, List<PartyIdentifier> identifiers, String at, Facts facts) {
        if (type.isPersonal() && !identifiers.isEmpty()) {
            throw new CommandRejected(PEOPLE_HAVE_NO_REGISTER_NUMBER, at);
        }
        if (identifiers.size() > MOST) {
            throw new CommandRejected(TOO_MANY_IDENTIFIERS, at);
        }
        var seen = new HashSet<PartyIdentifier>();
        for (var i = 0; i < identifiers.size(); i++) {
            var identifier = identifiers.get(i);
            var pointer = at + "/" + i;
            requireForm(identifier, pointer);
            if (!seen.add(identifier)) {
                throw new CommandRejected(IDENTIFIER_TWICE, pointer);
            }
            if (facts.find(new Guard.OfIdentifier(identifier)).isPresent()) {
                throw new CommandRejected(IDENTIFIER_TAKEN, pointer);
            }
        }
    }

    /** A number as it was written, in its one form: no space around it, and capitals where a register gives it. */
    static PartyIdentifier written(String scheme, String id) {
        var capitals = scheme.strip().toUpperCase(Locale.ROOT);
        return new PartyIdentifier(
                capitals,
                capitals.equals(PUBLISHERS_OWN) ? id.strip() : id.strip().toUpperCase(Locale.ROOT));
    }

    private static void requireForm(PartyIdentifier identifier, String pointer) {
        var isPublishersOwn = identifier.scheme().equals(PUBLISHERS_OWN);
        if (!isPublishersOwn && !SCHEME.matcher(identifier.scheme()).matches()) {
            throw new CommandRejected(SCHEME_UNKNOWN_FORM, pointer + "/scheme");
        }
        if (identifier.scheme().equals("DK-CPR")) {
            throw new CommandRejected(REGISTER_OF_PEOPLE, pointer + "/scheme");
        }
        if (identifier.scheme().equals("DK-CVR")
                && !CVR.matcher(identifier.id()).matches()) {
            throw new CommandRejected(CVR_HAS_EIGHT_DIGITS, pointer + "/id");
        }
        if (!(isPublishersOwn ? PUBLISHERS_ID : ID).matcher(identifier.id()).matches()) {
            throw new CommandRejected(IDENTIFIER_FORM, pointer + "/id");
        }
    }
}
