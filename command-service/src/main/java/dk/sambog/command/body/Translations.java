package dk.sambog.command.body;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.clock.Ids;
import dk.sambog.command.clock.LocalDates;
import dk.sambog.command.content.DocumentStore;
import dk.sambog.command.content.TextStore;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.lint.TextLint;
import dk.sambog.command.lint.TextWarning;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.vault.Login;
import dk.sambog.command.vault.Logins;
import dk.sambog.command.vault.Vault;
import dk.sambog.events.Commitment;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the {@link Translation} a body is handed. */
@Component
public class Translations {
    private final Ids ids;
    private final LocalDates dates;
    private final TextStore texts;
    private final DocumentStore documents;
    private final Vault vault;
    private final Logins logins;

    Translations(Ids ids, LocalDates dates, TextStore texts, DocumentStore documents, Vault vault, Logins logins) {
        this.ids = ids;
        this.dates = dates;
        this.texts = texts;
        this.documents = documents;
        this.vault = vault;
        this.logins = logins;
    }

    /** For one body: who asks, the thing in the path, the version that was seen. */
    public Translation of(Acting acting, @Nullable UUID target, @Nullable Long expectedVersion) {
        return new ForRequest(acting, target, expectedVersion);
    }

    private final class ForRequest implements Translation {
        private final Acting acting;
        private final @Nullable UUID target;
        private final @Nullable Long expectedVersion;
        private final List<TextWarning> warnings = new ArrayList<>();

        ForRequest(Acting acting, @Nullable UUID target, @Nullable Long expectedVersion) {
            this.acting = acting;
            this.target = target;
            this.expectedVersion = expectedVersion;
        }

        @Override
        public PartyId actor() {
            return acting.actor();
        }

        @Override
        public PartyId onBehalfOf() {
            return acting.onBehalfOf();
        }

        @Override
        public LocalDate today() {
            return dates.today();
        }

        @Override
        public <I> I newId(Function<UUID, I> id) {
            return id.apply(ids.next());
        }

        @Override
        public <I> I target(Function<UUID, I> id) {
            return id.apply(Objects.requireNonNull(target, "The path names nothing"));
        }

        @Override
        public @Nullable Long expectedVersion() {
            return expectedVersion;
        }

        @Override
        public TextRef keepText(String pointer, String text) {
            var kept = TextLint.requireNoCpr(pointer, text);
            TextLint.warnings(kept).stream()
                    .sorted()
                    .map(warning -> TextWarning.of(pointer, warning))
                    .forEach(warnings::add);
            return texts.keep(kept);
        }

        @Override
        public List<TextWarning> warnings() {
            return List.copyOf(warnings);
        }

        @Override
        public void requireText(TextId id) {
            if (!texts.exists(id)) {
                throw new CommandRejected(BodyRejection.NO_SUCH_TEXT);
            }
        }

        @Override
        public @Nullable Commitment keepDetail(
                String pointer, PartyId party, PartyDetail field, @Nullable String value) {
            return vault.correct(pointer, party, field, value);
        }

        @Override
        public DocumentRef document(String pointer, DocumentId id) {
            return documents.find(id).orElseThrow(() -> new CommandRejected(GuardRejection.NO_SUCH_DOCUMENT, pointer));
        }

        @Override
        public Commitment keepDocument(DocumentId id, String fileName, String mediaType, byte[] bytes) {
            return documents.keep(id, fileName, mediaType, bytes);
        }

        @Override
        public Commitment keepName(String pointer, PartyId party, PartyType type, String name) {
            return vault.register(pointer, party, type.isPersonal(), name);
        }

        @Override
        public void bindLogin(String pointer, PartyId party, Login login) {
            logins.bind(pointer, login, party);
        }

        @Override
        public void moveLogins(PartyId from, PartyId to) {
            logins.move(from, to);
        }
    }
}
