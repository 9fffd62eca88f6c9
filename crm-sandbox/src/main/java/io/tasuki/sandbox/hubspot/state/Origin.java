package io.tasuki.sandbox.hubspot.state;

/// Who writes: through the API with all its checks, or a person in the user interface, whom the sandbox lets do
/// anything.
public enum Origin {
    API("INTEGRATION"),
    PERSON("CRM_UI");

    final String source;

    Origin(String source) {
        this.source = source;
    }

    public static Origin of(String by) {
        return by.equals("user") ? PERSON : API;
    }
}
