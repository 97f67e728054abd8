package dk.sambog.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands a demo user's token to whoever asks from this machine. */
@RestController
final class TokenController {
    /** A page in a browser that was led here under another name (DNS rebinding) gets nothing. */
    private static final Set<String> NAMES_OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final TokenMint mint;

    TokenController(TokenMint mint) {
        this.mint = mint;
    }

    @GetMapping(path = "/demo/token/{user}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> token(@PathVariable String user, HttpServletRequest request) throws UnknownHostException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                || !NAMES_OF_THIS_MACHINE.contains(request.getServerName())) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body("Demo tokens are for this machine only.");
        }
        return DemoUser.find(user)
                .map(found ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(mint.mint(found)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body("There is no demo user of that name. There are:\n" + DemoUser.all()));
    }
}
