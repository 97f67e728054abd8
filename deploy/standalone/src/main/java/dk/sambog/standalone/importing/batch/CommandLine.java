package dk.sambog.standalone.importing.batch;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a batch: a command and the name it is known by in every file.
 *
 * @param group lines of one group stand or fall together; null: the line stands alone
 * @param path of the command, without {@code /api/v1}
 */
public record CommandLine(String key, @Nullable String group, String path, ObjectNode body) {
    /** The line as JSON, without a line break. Equal commands give equal bytes. */
    String json() {
        var line = JsonNodeFactory.instance.objectNode().put("key", key);
        if (group != null) {
            line.put("group", group);
        }
        return line.put("path", path).set("body", body).toString();
    }
}
