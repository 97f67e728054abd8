package dk.sambog.command.body;

import dk.sambog.command.decision.LedgerCommand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that stands for one command, about something of one day. */
public interface DatedBody extends CommandBody {
    /** The day it names, or null for today. */
    @Nullable
    LocalDate effectiveOn();

    /**
     * The command.
     *
     * @param on the day that is meant
     */
    LedgerCommand command(Translation translation, LocalDate on);

    @Override
    default List<LedgerCommand> commands(Translation translation) {
        return List.of(command(translation, translation.orToday(effectiveOn())));
    }
}
