package io.tasuki.sandbox.salesforce.setup;

import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.Set;

/// A custom field of a deployed object.
record FieldComponent(Org org, FieldMaker maker, String object, String fileName, XmlNode source) implements Component {

    @Override
    public String type() {
        return "CustomField";
    }

    @Override
    public String fullName() {
        return object + "." + source.text("fullName");
    }

    @Override
    public boolean askedFor(PackageFile wanted) {
        return wanted.names(type(), fullName()) || wanted.names("CustomObject", object);
    }

    @Override
    public void check(Set<String> fieldsToCome) throws SalesforceProblem {
        FieldPlace place = place();
        FieldDefinition field = read(place);
        FieldDefinition known = place.table().definition().field(place.field());
        if (known != null && known.type() != field.type()) {
            throw SalesforceProblem.badRequest(
                    "FIELD_INTEGRITY_EXCEPTION",
                    "The type of " + fullName() + " cannot be changed from "
                            + known.type().describeName() + " to "
                            + field.type().describeName());
        }
    }

    @Override
    public boolean isNew() {
        try {
            return !place().isTaken();
        } catch (SalesforceProblem nowhere) {
            return true;
        }
    }

    @Override
    public String apply() throws SalesforceProblem {
        FieldPlace place = place();
        FieldDefinition field = read(place);
        if (!place.isTaken()) {
            return maker.make(place.table(), field);
        }
        place.table().definition().replace(field);
        return maker.newId();
    }

    private FieldPlace place() throws SalesforceProblem {
        return FieldPlace.of(org, fullName());
    }

    private FieldDefinition read(FieldPlace place) throws SalesforceProblem {
        return FieldMetadata.read(place.field(), source.json());
    }
}
