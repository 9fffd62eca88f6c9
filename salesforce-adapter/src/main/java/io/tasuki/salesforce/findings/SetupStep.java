package io.tasuki.salesforce.findings;

/// Where in Setup an administrator gives this connection's user a right.
final class SetupStep {

    private static final String SET = "Setup, Permission Sets, the set of this user, ";

    private SetupStep() {}

    /// @param permission its name in Setup
    static String system(String permission) {
        return SET + "System Permissions: " + permission;
    }

    /// @param what the right on the object or on a field of it
    static String object(String object, String what) {
        return SET + "Object Settings, " + object + ", " + what;
    }
}
