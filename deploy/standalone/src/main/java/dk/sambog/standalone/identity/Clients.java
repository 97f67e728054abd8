package dk.sambog.standalone.identity;

import java.util.Arrays;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask for tokens. */
final class Clients {
    private Clients() {}

    /** The pages of the query-service: people sign in there, with a code and a proof key and no secret. */
    static RegisteredClient pages(String url) {
        return RegisteredClient.withId("sambog-pages")
                .clientId("sambog-pages")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(url + "/login/oauth2/code/sambog")
                .postLogoutRedirectUri(url + "/")
                .scope(OidcScopes.OPENID)
                .scopes(scopes -> Arrays.stream(DemoUser.values()).forEach(user -> scopes.addAll(user.scopes())))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(life())
                .build();
    }

    static RegisteredClient machine(DemoUser user, String secret) {
        return RegisteredClient.withId(user.login())
                .clientId(user.login())
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(user.scopes()))
                .tokenSettings(life())
                .build();
    }

    private static TokenSettings life() {
        return TokenSettings.builder().accessTokenTimeToLive(TokenMint.LIFE).build();
    }
}
