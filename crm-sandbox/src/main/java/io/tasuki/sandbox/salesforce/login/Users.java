package io.tasuki.sandbox.salesforce.login;

import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.Optional;

/// The org's users, as logins look for them. Holds the org's lock while it looks.
final class Users {

    private final Org org;

    Users(Org org) {
        this.org = org;
    }

    String integration() {
        synchronized (org) {
            return org.integrationUser();
        }
    }

    /// The id of the user with this name, who must be active.
    Optional<String> named(String username) {
        synchronized (org) {
            ObjectTable users = org.find("User");
            return users == null
                    ? Optional.empty()
                    : users.rows().stream()
                            .filter(row -> username.equalsIgnoreCase(users.value(row, "Username")))
                            .filter(row -> !"false".equals(users.value(row, "IsActive")))
                            .map(users::idOf)
                            .findFirst();
        }
    }

    /// A field of a user, or nothing.
    String value(String userId, String field) {
        synchronized (org) {
            ObjectTable users = org.find("User");
            Row user = users == null ? null : users.find(userId);
            String value = users == null || user == null ? null : users.value(user, field);
            return value == null ? "" : value;
        }
    }
}
