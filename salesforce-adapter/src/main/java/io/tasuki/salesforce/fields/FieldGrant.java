package io.tasuki.salesforce.fields;

/// What our permission set grants on a field.
///
/// @param field as `Lead.Tasuki_Score__c`
record FieldGrant(String field, boolean read, boolean edit) {

    static FieldGrant full(String object, String field) {
        return new FieldGrant(object + "." + field, true, true);
    }
}
