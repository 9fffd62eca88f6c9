package io.tasuki.stage.poll;

import io.tasuki.crm.FieldType;
import java.util.List;

/// The fields of one object that exist because of us: the CRM may not have them yet, and making them is no reason to
/// read the object anew.
///
/// @param filled those that sales fills: landed like any other field; while missing they count as empty
/// @param watched those that we write: asked for only to notice that something else stands there than we believe
public record OwnedFields(List<String> filled, List<Watched> watched) {

    public static final OwnedFields NONE = new OwnedFields(List.of(), List.of());

    public OwnedFields {
        filled = List.copyOf(filled);
        watched = List.copyOf(watched);
    }

    /// @param field as the CRM spells it
    /// @param type how its values are compared
    public record Watched(String field, FieldType type) {}
}
