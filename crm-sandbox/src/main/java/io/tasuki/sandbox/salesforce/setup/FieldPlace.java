package io.tasuki.sandbox.salesforce.setup;

import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a custom field belongs: `Lead.Score__c`.
record FieldPlace(ObjectTable table, String field) {

    private static final Pattern FULL_NAME = Pattern.compile("(\\w+)\\.([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*__c)");

    static FieldPlace of(Org org, String fullName) throws SalesforceProblem {
        Matcher name = FULL_NAME.matcher(fullName);
        if (!name.matches()) {
            throw SalesforceProblem.badRequest(
                    "FIELD_INTEGRITY_EXCEPTION", "FullName must be Object.Field__c", "FullName");
        }
        ObjectTable table = org.find(name.group(1));
        if (table == null) {
            throw SalesforceProblem.badRequest(
                    "INVALID_CROSS_REFERENCE_KEY",
                    "Entity Enumeration Or ID: no such object: " + name.group(1),
                    "TableEnumOrId");
        }
        return new FieldPlace(table, name.group(2));
    }

    boolean isTaken() {
        return table.definition().has(field);
    }

    SalesforceProblem taken() {
        String developerName = field.substring(0, field.length() - "__c".length());
        return SalesforceProblem.badRequest(
                "DUPLICATE_DEVELOPER_NAME",
                "There is already a field named " + developerName + " on "
                        + table.definition().label() + ".",
                "DeveloperName");
    }
}
