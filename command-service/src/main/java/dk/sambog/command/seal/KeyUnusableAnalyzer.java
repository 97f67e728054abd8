package dk.sambog.command.seal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is missing, in place of a stack trace. */
final class KeyUnusableAnalyzer extends AbstractFailureAnalyzer<KeyUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable root, KeyUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Configure the key, then start again: see \"The vault's key\" in operating.md.",
                cause);
    }
}
