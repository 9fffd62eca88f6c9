/// How a connection logs in, and where the token it gets may be sent.
/// Start with [io.tasuki.salesforce.login.SalesforceLogin]. Only `api` and the adapter itself use it.
@NullMarked
package io.tasuki.salesforce.login;

import org.jspecify.annotations.NullMarked;
