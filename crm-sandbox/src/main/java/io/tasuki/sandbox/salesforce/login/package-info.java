/// How clients get into the org: [io.tasuki.sandbox.salesforce.login.TokenEndpoint] answers the three grants a server
/// may
/// use (client credentials, a signed assertion, a refresh token), [io.tasuki.sandbox.salesforce.login.Sessions] knows
/// the
/// access tokens they lead to, [io.tasuki.sandbox.salesforce.login.IdentityEndpoints] tells whose they are.
/// Refusals have the shape of OAuth, not of the data API. What a session may then do is judged elsewhere. Assembled by
/// the server of the package above.
@NullMarked
package io.tasuki.sandbox.salesforce.login;

import org.jspecify.annotations.NullMarked;
