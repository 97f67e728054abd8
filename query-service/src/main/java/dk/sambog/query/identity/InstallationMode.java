package dk.sambog.query.identity;

/** Whether this installation holds real data, or only the demo's; {@code sambog.mode}. */
public enum InstallationMode {
    DEMO,
    REAL
}
