package dk.sambog.query.web;

import dk.sambog.query.identity.InstallationMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What the frame around every page shows, also around a refusal: whether this is a demo, and the same page in the other
 * language. The layout asks it by name.
 */
@Component("frame")
public class Frame {
    private final InstallationMode mode;

    Frame(@Value("${sambog.mode}") InstallationMode mode) {
        this.mode = mode;
    }

    public boolean isDemo() {
        return mode == InstallationMode.DEMO;
    }

    /** The address of this page in {@code language}, on this host. */
    public String inLanguage(String language) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(-1)
                .replaceQueryParam("lang", language)
                .toUriString();
    }
}
