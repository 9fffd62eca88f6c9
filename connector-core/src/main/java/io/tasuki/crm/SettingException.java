package io.tasuki.crm;

/// A setting of a connection that is missing or unusable.
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final String remedy;

    public SettingException(String key, String problem, String remedy) {
        super(problem);
        this.key = key;
        this.remedy = remedy;
    }

    public String key() {
        return key;
    }

    public String remedy() {
        return remedy;
    }
}
