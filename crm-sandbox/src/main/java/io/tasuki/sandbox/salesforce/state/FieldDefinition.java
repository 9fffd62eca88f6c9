package io.tasuki.sandbox.salesforce.state;

import java.util.List;

/// What an org says about one field; `referenceTo` and `relationship` are empty unless the field is a reference,
/// `picklist` lists the only values allowed unless it is empty.
public record FieldDefinition(
        String name,
        String label,
        FieldType type,
        Size size,
        List<String> referenceTo,
        String relationship,
        Access access,
        List<String> picklist,
        Traits traits) {

    /// Whether rows can be found by the field, whether no two rows may hold the same, and whether none may hold
    /// nothing.
    public record Traits(boolean externalId, boolean unique, boolean required) {

        public static final Traits NONE = new Traits(false, false, false);
    }

    /// `length` counts the characters of a text; `precision` and `scale` the digits of a number, zero for any.
    public record Size(int length, int precision, int scale) {}

    public record Access(boolean createable, boolean updateable) {

        public static final Access READ_ONLY = new Access(false, false);
        public static final Access FULL = new Access(true, true);
    }

    public static FieldDefinition plain(String name, FieldType type, int length, Access access) {
        return new FieldDefinition(
                name, name, type, new Size(length, 0, 0), List.of(), "", access, List.of(), Traits.NONE);
    }

    public boolean custom() {
        return name.endsWith("__c");
    }

    /// Long texts can be neither searched nor sorted.
    public boolean filterable() {
        return type != FieldType.TEXTAREA;
    }
}
