/// Tests of logins that need no server.
@NullMarked
package io.tasuki.sandbox.salesforce.login;

import org.jspecify.annotations.NullMarked;
