package dk.sambog.standalone.importing.mapping;

import java.util.Map;

/** Where a value comes from: the mapping itself, or a column of the record. */
public sealed interface Value {
    /** The same for every record. */
    record Fixed(String text) implements Value {}

    /**
     * @param name a header, or a dotted path in JSON
     * @param values what the file's words stand for, in order, {@code *} being any text; empty: the word itself
     * @param optional the file may lack the column altogether
     */
    record Column(String name, Map<String, String> values, boolean optional) implements Value {
        /** What {@code text} stands for; a word the mapping does not list is refused. */
        public String meaning(String text) {
            if (values.isEmpty()) {
                return text;
            }
            return values.entrySet().stream()
                    .filter(entry -> new Wording(entry.getKey()).fits(text))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableValue("the mapping's values do not list it"));
        }
    }
}
