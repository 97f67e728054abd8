/**
 * Everything that goes wrong is answered here, as RFC 9457 says and in one shape: refused parameters, missing tokens, unknown
 * paths, a database that is away. A problem's type is a contract; each has a page that explains it in Danish and English.
 */
@NullMarked
package dk.sambog.query.problem;

import org.jspecify.annotations.NullMarked;
