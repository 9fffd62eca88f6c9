package io.tasuki.sandbox.salesforce.state;

import io.tasuki.sandbox.salesforce.soql.ValueKind;
import java.util.Locale;

/// The field types the org knows, named as describe names them.
public enum FieldType {
    ID(ValueKind.ID, "tns:ID"),
    REFERENCE(ValueKind.ID, "tns:ID"),
    STRING(ValueKind.TEXT, "xsd:string"),
    TEXTAREA(ValueKind.TEXT, "xsd:string"),
    PICKLIST(ValueKind.TEXT, "xsd:string"),
    EMAIL(ValueKind.TEXT, "xsd:string"),
    PHONE(ValueKind.TEXT, "xsd:string"),
    URL(ValueKind.TEXT, "xsd:string"),
    BOOLEAN(ValueKind.BOOLEAN, "xsd:boolean"),
    INT(ValueKind.NUMBER, "xsd:int"),
    DOUBLE(ValueKind.NUMBER, "xsd:double"),
    CURRENCY(ValueKind.NUMBER, "xsd:double"),
    PERCENT(ValueKind.NUMBER, "xsd:double"),
    DATE(ValueKind.DAY, "xsd:date"),
    DATETIME(ValueKind.MOMENT, "xsd:dateTime");

    private final ValueKind kind;
    private final String soapType;

    FieldType(ValueKind kind, String soapType) {
        this.kind = kind;
        this.soapType = soapType;
    }

    public static FieldType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public ValueKind kind() {
        return kind;
    }

    public String soapType() {
        return soapType;
    }

    public String describeName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
