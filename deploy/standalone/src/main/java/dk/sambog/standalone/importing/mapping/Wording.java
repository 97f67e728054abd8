package dk.sambog.standalone.importing.mapping;

import java.util.regex.Pattern;

/** Words of a mapping that stand for texts of the file: as they are, but for {@code *}, which is any text. */
public record Wording(String words) {
    public boolean fits(String text) {
        return Pattern.compile(Pattern.quote(words).replace("*", "\\E.*\\Q"), Pattern.DOTALL)
                .matcher(text)
                .matches();
    }
}
